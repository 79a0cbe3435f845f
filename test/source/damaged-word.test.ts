/** Word documents that are damaged, empty or made to harm: an answer, never another text. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readSourceFile } from '../../pipeline/source/index.js';
import { seededRandom } from '../support/random.js';
import { paragraph, wordFile } from '../support/word-file.js';
import { linesOf, read } from './read-word.js';

describe('a Word document that cannot be read', () => {
  const good = wordFile({ body: paragraph('现在，我代表州人民政府向大会报告工作，请予审议。').repeat(40) });
  const codes = (bytes: Uint8Array): readonly string[] => read(bytes).diagnostics.map(({ code }) => code);

  it('is empty', () => {
    expect(codes(wordFile({ body: paragraph('') }))).toEqual(['source/empty']);
    expect(codes(wordFile({ body: '' }))).toEqual(['source/empty']);
  });

  it('has pictures and no text: a scan', () => {
    expect(codes(wordFile({ body: paragraph('<w:r><w:drawing/></w:r>') }))).toEqual([
      'source/scan',
      'source/left-out-pictures',
    ]);
  });

  it.each([0.2, 0.5, 0.9, 0.99])('is cut off at %d of its length', (share) => {
    expect(codes(good.subarray(0, Math.floor(good.length * share)))).toEqual(['source/damaged']);
  });

  it('has XML that is cut off, nested wrongly or nested too deep', () => {
    const whole =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲。</w:t></w:r></w:p></w:body></w:document>';
    const withXml = (xml: string): Uint8Array => zipSync({ 'word/document.xml': new TextEncoder().encode(xml) });
    expect(codes(withXml(whole))).toEqual(['source/format']);
    for (let length = 1; length < whole.length; length += 1)
      expect(codes(withXml(whole.slice(0, length)))).toEqual(['source/damaged']);
    expect(codes(withXml(whole.replace('</w:r></w:p>', '</w:p></w:r>')))).toEqual(['source/damaged']);
    expect(codes(withXml('<w:p>'.repeat(100_000)))).toEqual(['source/damaged']);
    expect(codes(withXml(''))).toEqual(['source/damaged']);
  });

  it('never gives another text where one bit is wrong', () => {
    const text = linesOf(good);
    const random = seededRandom(8);
    for (let turn = 0; turn < 400; turn += 1) {
      const bytes = good.slice();
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      const { value, diagnostics } = readSourceFile('report.docx', bytes);
      if (value?.format === 'docx')
        expect(new TextDecoder().decode(value.bytes).split('\n').slice(0, -1)).toEqual(text);
      else if (!value) expect(diagnostics[0]?.severity).toBe('error');
    }
  });

  it('claims to be larger than any report', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024).fill(32) }, { level: 1 });
    expect(read(bomb).diagnostics.map((d) => formatDiagnostic(d))).toEqual([
      'error[source/too-large]: unpacked, word/document.xml would take 65 MB; more than 64 MB is no report\n' +
        '  --> report.docx:1:1\n' +
        '   = hint: open it in the program that made it and save it again, or ask for it once more',
    ]);
  });

  it('says less of its size than there is in it', () => {
    const bytes = good.slice();
    // The size unpacked stands at 24 in the entry of the directory.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const at = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(at + 24, 10, true);
    expect(codes(bytes)).toEqual(['source/damaged']);
  });
});
