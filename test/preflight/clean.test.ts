import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { checkConformance, type Standard } from '../../pipeline/preflight/index.js';
import { archiveSample, pressSample, sampleCMap, textOf, type SamplePdf } from './sample-pdf.js';
import { zlibSync } from 'fflate';

const ARCHIVE: readonly Standard[] = ['PDF/A-2a', 'PDF/UA-1'];

const faults = (pdf: SamplePdf, standards: readonly Standard[] = ARCHIVE): readonly string[] =>
  checkConformance(pdf.bytes(), standards).map(({ diagnostic }) => formatDiagnostic(diagnostic));

/** The sample with its stream deflated. */
function deflated(pdf: SamplePdf, name: string): SamplePdf {
  const stream = pdf.stream(name);
  const data = textOf(zlibSync(Uint8Array.from(Buffer.from(stream.data, 'latin1'))));
  return pdf.set(name, { ...stream, data }).put(name, '/Filter /FlateDecode');
}

describe('a file that keeps the rules', () => {
  it('is not found fault with as PDF/A-2a and PDF/UA-1', () => {
    expect(faults(archiveSample())).toEqual([]);
  });

  it('is not found fault with as PDF/X-1a:2003', () => {
    expect(faults(pressSample(), ['PDF/X-1a:2003'])).toEqual([]);
  });

  it('may pack its objects for the archive', () => {
    const pdf = archiveSample();
    pdf.isPacked = true;
    expect(faults(pdf)).toEqual([]);
  });

  it('may deflate its metadata, which only PDF/A-1 forbids', () => {
    expect(faults(deflated(archiveSample(), 'metadata'))).toEqual([]);
  });

  it('may deflate its content, its font and its profile', () => {
    expect(faults(deflated(deflated(deflated(archiveSample(), 'content'), 'program'), 'profile'))).toEqual([]);
  });

  it('may have an encoding of its own', () => {
    expect(faults(archiveSample().set('cmap', sampleCMap()).edit('font', '/Identity-H', '@cmap'))).toEqual([]);
  });

  it('may have a stream of nothing, packed as nothing', () => {
    expect(faults(archiveSample().set('extra', { dict: '<< /Filter /FlateDecode >>', data: '' }))).toEqual([]);
  });

  it('may have names in several kids, and bookmarks closed over others', () => {
    const dest = '[@page /Fit]';
    const kid = (key: string): string => `<< /Limits [(${key}) (${key})] /Names [(${key}) ${dest}] >>`;
    const pdf = archiveSample()
      .put('catalog', `/Names << /Dests << /Kids [${kid('B')} ${kid('a')}] >> >>`)
      .set('inner', '<< /Title (In) /Parent @bookmark >>')
      .put('bookmark', '/First @inner /Last @inner /Count -1');
    expect(faults(pdf)).toEqual([]);
  });

  it('may show private characters with words in their place', () => {
    const marked = archiveSample()
      .edit('tounicode', '<0043>', '<E001>')
      .edit('content', '/MCID 1', '/MCID 1 /ActualText (BC)');
    expect(faults(marked)).toEqual([]);
    const inElement = archiveSample().edit('tounicode', '<0043>', '<E001>').put('paragraph', '/ActualText (BC)');
    expect(faults(inElement)).toEqual([]);
  });

  it('may repeat a heading level, go down by one and come back up', () => {
    const pdf = archiveSample()
      .element('back', 'H2', 'link')
      .element('down', 'H3', 'link')
      .element('same', 'H2', 'link');
    expect(faults(pdf)).toEqual([]);
  });

  it.each(['ko', 'zh-Hans-CN', 'ko-KR', 'x-own', 'de-1996'])('may be in the language %s', (tag) => {
    expect(faults(archiveSample().edit('catalog', 'zh-CN', tag))).toEqual([]);
  });

  it('may round page boxes by a hundredth of a point for the press', () => {
    expect(faults(pressSample().edit('page', '[20 20 180 180]', '[9.995 20 180 180]'), ['PDF/X-1a:2003'])).toEqual([]);
  });

  it('may embed the profile of a press instead of naming it in words', () => {
    const pdf = pressSample()
      .set('profile', {
        dict: '<< /N 4 >>',
        data: archiveSample().stream('profile').data.replace('mntrRGB ', 'prtrCMYK'),
      })
      .edit('intent', '/RegistryName (http://www.color.org) /Info (coated paper)', '/DestOutputProfile @profile');
    expect(faults(pdf, ['PDF/X-1a:2003'])).toEqual([]);
  });

  it('may have links beside the printed page', () => {
    const pdf = pressSample().put('page', '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 10 10] >>]');
    expect(faults(pdf, ['PDF/X-1a:2003'])).toEqual([]);
  });
});

describe('a standard that was not asked for', () => {
  it('is not judged', () => {
    expect(faults(pressSample(), [])).toEqual([]);
    expect(faults(archiveSample(), ['PDF/X-1a:2003'])).not.toEqual([]);
  });
});
