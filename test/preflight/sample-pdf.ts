/** Small PDF files that keep every rule, written by hand so that a test can break one thing. */
import { zlibSync } from 'fflate';
import { tinyFont } from '../support/tiny-font.js';

/** A stream object; what stands round its data can be changed. */
export interface SampleStream {
  dict: string;
  data: string;
  length?: number;
  afterKeyword?: string;
  beforeEnd?: string;
}

/** One byte for each character up to U+00FF. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A PDF as a list of named objects; `@name` in their text stands for a reference. */
export class SamplePdf {
  readonly objects = new Map<string, string | SampleStream>();
  header = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  trailer = '/Root @catalog /Info @info /ID [<0102> <0102>]';
  afterObj = '\n';
  afterXref = '\n';
  size: number | undefined;
  tail = '\n';
  /** Written with an object stream and a cross-reference stream, both deflated, the latter by differences of rows. */
  isPacked = false;

  /** Adds or replaces an object. */
  set(name: string, object: string | SampleStream): this {
    this.objects.set(name, object);
    return this;
  }

  /** Replaces words of an object, of a stream's dictionary first; that they are not there is the test's own fault. */
  edit(name: string, from: string, to: string): this {
    const object = this.objects.get(name);
    if (object === undefined) throw new Error(`the sample has no ${name}`);
    const text = typeof object === 'string' ? object : object.dict;
    if (text.includes(from)) {
      const edited = text.replace(from, () => to);
      return this.set(name, typeof object === 'string' ? edited : { ...object, dict: edited });
    }
    if (typeof object === 'string' || !object.data.includes(from)) throw new Error(`${name} has no ${from}`);
    return this.set(name, { ...object, data: object.data.replace(from, () => to) });
  }

  /** Puts entries into a dictionary. */
  put(name: string, entries: string): this {
    return this.edit(name, '<<', `<< ${entries}`);
  }

  /** Content at the end of the page, marked as decoration. */
  draw(content: string): this {
    return this.tag(`/Artifact BMC\n${content}\nEMC`);
  }

  /** Content at the end of the page as it is. */
  tag(content: string): this {
    const page = this.stream('content');
    return this.set('content', { ...page, data: `${page.data}\n${content}` });
  }

  /** A resource of the page. */
  resource(kind: string, entry: string): this {
    return this.edit('resources', `/${kind} <<`, `/${kind} << ${entry}`);
  }

  /** A colour space, and a square painted in it. */
  paintIn(space: string): this {
    return this.resource('ColorSpace', `/Own ${space}`).draw('/Own cs 0 0 1 1 re f');
  }

  /** A structure element as the last kid of another. */
  element(name: string, type: string, parent: string, entries = ''): this {
    this.set(name, `<< /Type /StructElem /S /${type} /P @${parent} ${entries} /K [ ] >>`);
    return this.edit(parent, '/K [', `/K [ @${name}`);
  }

  stream(name: string): SampleStream {
    const object = this.objects.get(name);
    if (object === undefined || typeof object === 'string') throw new Error(`${name} is no stream`);
    return object;
  }

  /** The number of an object. */
  id(name: string): number {
    const index = [...this.objects.keys()].indexOf(name);
    if (index < 0) throw new Error(`the sample has no ${name}`);
    return index + 1;
  }

  bytes(): Uint8Array {
    return this.isPacked ? this.packedBytes() : this.plainBytes();
  }

  private packedBytes(): Uint8Array {
    const dicts = [...this.objects].filter(([, object]) => typeof object === 'string');
    const bodies = dicts.map(([, object]) => this.body(object));
    let at = 0;
    const head = dicts.map(([name], index) => {
      const entry = `${this.id(name)} ${at}`;
      at += (bodies[index] ?? '').length + 1;
      return entry;
    });
    const first = head.join(' ');
    const stored = textOf(zlibSync(bytesOf(`${first}\n${bodies.join('\n')}`)));
    const [holder, table] = [this.objects.size + 1, this.objects.size + 2];
    let text = this.header;
    const rows = new Map([[0, [0, 0, 255]]]);
    for (const [index, [name]] of dicts.entries()) rows.set(this.id(name), [2, holder, index]);
    const write = (id: number, body: string): void => {
      rows.set(id, [1, text.length, 0]);
      text += `${id} 0 obj\n${body}\nendobj\n`;
    };
    for (const [name, object] of this.objects) if (typeof object !== 'string') write(this.id(name), this.body(object));
    write(
      holder,
      `<< /Type /ObjStm /N ${dicts.length} /First ${first.length + 1} /Filter /FlateDecode /Length ${stored.length} >>\nstream\n${stored}\nendstream`,
    );
    const start = text.length;
    rows.set(table, [1, start, 0]);
    const entries = Array.from({ length: table + 1 }, (_, id) => rows.get(id) ?? [0, 0, 0]);
    const packed = textOf(zlibSync(bytesOf(differences(entries))));
    const dict = `/Type /XRef /Size ${table + 1} /W [1 4 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 6 >>`;
    write(table, `<< ${dict} ${this.refer(this.trailer)} /Length ${packed.length} >>\nstream\n${packed}\nendstream`);
    return bytesOf(`${text}startxref\n${start}\n%%EOF\n`);
  }

  private plainBytes(): Uint8Array {
    let text = this.header;
    const offsets: number[] = [];
    for (const [name, object] of this.objects) {
      offsets.push(text.length);
      text += `${this.id(name)} 0 obj${this.afterObj}${this.body(object)}\nendobj\n`;
    }
    const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const count = this.objects.size + 1;
    const table = `xref${this.afterXref}0 ${count}\n0000000000 65535 f \n${entries}`;
    const trailer = `trailer\n<< /Size ${this.size ?? count} ${this.refer(this.trailer)} >>\n`;
    return bytesOf(`${text}${table}${trailer}startxref\n${text.length}\n%%EOF${this.tail}`);
  }

  private body(object: string | SampleStream): string {
    if (typeof object === 'string') return this.refer(object);
    const { dict, data, length = data.length, afterKeyword = '\n', beforeEnd = '\n' } = object;
    const sized = this.refer(dict).replace('<<', `<< /Length ${length}`);
    return `${sized}\nstream${afterKeyword}${data}${beforeEnd}endstream`;
  }

  private refer(text: string): string {
    return text.replace(/@([a-zA-Z]\w*)/g, (_, name: string) => `${this.id(name)} 0 R`);
  }
}

/** Rows of six bytes, each as its difference from the one above (PNG filter type 2). */
function differences(entries: readonly (readonly number[])[]): string {
  const rows = entries.map(([type = 0, second = 0, third = 0]) => [
    type,
    ...[24, 16, 8, 0].map((shift) => (second >> shift) & 0xff),
    third,
  ]);
  const up = rows.map((row, index) => [2, ...row.map((byte, i) => (byte - (rows[index - 1]?.[i] ?? 0)) & 0xff)]);
  return String.fromCharCode(...up.flat());
}

/** What `sampleFont` can show: codes 1 to 3. */
const CHARACTERS = 'ABC';

/** The embedded font program. */
export const sampleFont = (characters = CHARACTERS, fsType = 0): string =>
  textOf(tinyFont({ family: 'Tiny', postscriptName: 'Tiny', characters, fsType }));

/** An ICC profile as far as its header. */
export function sampleProfile(deviceClass: string, space: string): string {
  const header = `\0\0\0\x84\0\0\0\0\x02\x40\0\0${deviceClass}${space}XYZ ${'\0'.repeat(12)}acsp`;
  return header.padEnd(132, '\0');
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
3 beginbfchar
<0001> <0041>
<0002> <0042>
<0003> <0043>
endbfchar
endcmap
end
end`;

/** An embedded CMap of the font's own codes. */
export const sampleCMap = (ordering = 'Identity', words = ''): SampleStream => ({
  dict: `<< /Type /CMap /CMapName /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> >>`,
  data: `begincmap ${words}
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 begincidrange <0001> <0003> 1 endcidrange
endcmap`,
});

const schemaProperty = (name: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>` +
  `<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
  `<pdfaProperty:description>part</pdfaProperty:description></rdf:li>`;

const PACKET = `<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Report</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>hand</xmp:CreatorTool><xmp:CreateDate>2021-01-12T08:00:00+08:00</xmp:CreateDate>
<xmp:ModifyDate>2021-01-12T00:00:00Z</xmp:ModifyDate><pdf:Producer>hand</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${schemaProperty('part')}</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/** Font, picture, drawing and graphics state, which both samples show. */
function addResources(pdf: SamplePdf, alternate: string, tint: string): SamplePdf {
  return pdf
    .set(
      'resources',
      `<< /Font << /F1 @font >> /XObject << /Picture @picture /Drawing @drawing >> /ExtGState << /State @state >>
 /ColorSpace << /Spot [/Separation /Red /${alternate} @tint] >> /Properties << >> >>`,
    )
    .set('tint', `<< /FunctionType 2 /Domain [0 1] /C0 [${tint.replace(/\d/g, '0')}] /C1 [${tint}] /N 1 >>`)
    .set('state', '<< /Type /ExtGState /SA true >>')
    .set('picture', {
      dict: '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray >>',
      data: '\x80',
    })
    .set('drawing', {
      dict: '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >> >>',
      data: '0 0 9 9 re f',
    })
    .set(
      'font',
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Tiny /Encoding /Identity-H /DescendantFonts [@cidfont] /ToUnicode @tounicode >>',
    )
    .set(
      'cidfont',
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Tiny /FontDescriptor @descriptor /CIDToGIDMap /Identity
 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [1 [110 120] 3 3 130] >>`,
    )
    .set(
      'descriptor',
      `<< /Type /FontDescriptor /FontName /ABCDEF+Tiny /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880
 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 @program >>`,
    )
    .set('program', { dict: '<< >>', data: sampleFont() })
    .set('tounicode', { dict: '<< >>', data: TO_UNICODE });
}

const DECORATION = `/Artifact BMC
q /State gs /Spot cs 1 scn 0 0 10 10 re f Q
q 9 0 0 9 0 0 cm /Picture Do Q /Drawing Do
EMC`;

/** A file that keeps PDF/A-2a and PDF/UA-1: a heading, a paragraph, a link, and decoration. */
export function archiveSample(): SamplePdf {
  const pdf = new SamplePdf()
    .set(
      'catalog',
      `<< /Type /Catalog /Pages @pages /Metadata @metadata /OutputIntents [@intent] /MarkInfo << /Marked true >> /Lang (zh-CN)
 /StructTreeRoot @structure /ViewerPreferences << /DisplayDocTitle true >> /Outlines @outlines >>`,
    )
    .set(
      'info',
      "<< /Title (Report) /Creator (hand) /Producer (hand) /CreationDate (D:20210112080000+08'00') /ModDate (D:20210112000000Z) >>",
    )
    .set('pages', '<< /Type /Pages /Kids [@page] /Count 1 >>')
    .set(
      'page',
      `<< /Type /Page /Parent @pages /MediaBox [0 0 200 200] /Contents @content /Resources @resources
 /StructParents 0 /Annots [@annotation] /Tabs /S >>`,
    )
    .set('content', {
      dict: '<< >>',
      data: `${DECORATION}
/H1 << /MCID 0 >> BDC BT /F1 12 Tf 20 150 Td <0001> Tj ET EMC
/P << /MCID 1 >> BDC BT /F1 12 Tf 20 120 Td [<0002> -20 <0003>] TJ ET EMC
/Link << /MCID 2 >> BDC BT /F1 12 Tf 20 90 Td <00010002> Tj ET EMC`,
    })
    .set(
      'annotation',
      '<< /Type /Annot /Subtype /Link /Rect [20 90 60 102] /F 4 /Contents (to the start) /StructParent 1 /A << /S /GoTo /D [@page /Fit] >> >>',
    )
    .set(
      'intent',
      '<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile @profile >>',
    )
    .set('profile', { dict: '<< /N 3 >>', data: sampleProfile('mntr', 'RGB ') })
    .set('metadata', { dict: '<< /Type /Metadata /Subtype /XML >>', data: PACKET })
    .set('outlines', '<< /Type /Outlines /First @bookmark /Last @bookmark /Count 1 >>')
    .set('bookmark', '<< /Title (Start) /Parent @outlines /Dest [@page /Fit] >>')
    .set('structure', '<< /Type /StructTreeRoot /K [ @document ] /ParentTree @parents /RoleMap << /Letter /P >> >>')
    .set('parents', '<< /Nums [0 [@heading @paragraph @link] 1 @link] >>')
    .set('document', '<< /Type /StructElem /S /Document /P @structure /K [ @heading @paragraph @link ] >>')
    .set('heading', '<< /Type /StructElem /S /H1 /P @document /Pg @page /K 0 >>')
    .set('paragraph', '<< /Type /StructElem /S /Letter /P @document /Pg @page /K [1] >>')
    .set(
      'link',
      '<< /Type /StructElem /S /Link /P @document /Pg @page /K [<< /Type /MCR /MCID 2 >> << /Type /OBJR /Obj @annotation >>] >>',
    );
  return addResources(pdf, 'DeviceRGB', '1 0 0');
}

/** A file that keeps PDF/X-1a:2003: black text, a spot ink, a page with bleed. */
export function pressSample(): SamplePdf {
  const pdf = new SamplePdf()
    .set('catalog', '<< /Type /Catalog /Pages @pages /OutputIntents [@intent] >>')
    .set(
      'info',
      `<< /Title (Report) /Creator (hand) /Producer (hand) /CreationDate (D:20210112000000Z) /ModDate (D:20210112000000Z)
 /GTS_PDFXVersion (PDF/X-1a:2003) /Trapped /False >>`,
    )
    .set('pages', '<< /Type /Pages /Kids [@page] /Count 1 >>')
    .set(
      'page',
      `<< /Type /Page /Parent @pages /MediaBox [0 0 200 200] /BleedBox [10 10 190 190] /TrimBox [20 20 180 180]
 /Contents @content /Resources @resources >>`,
    )
    .set('content', {
      dict: '<< >>',
      data: `${DECORATION}\nBT 0 0 0 1 k /F1 12 Tf 20 150 Td <0001> Tj [<0002> -20 <0003>] TJ ET`,
    })
    .set(
      'intent',
      '<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org) /Info (coated paper) >>',
    );
  pdf.header = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  return addResources(pdf, 'DeviceCMYK', '0 1 1 0');
}
