/** An edition as one HTML file that needs nothing beside it. Input: the edition; output: UTF-8 bytes, the same for the same edition. */
import type { Edition } from '../../edition/index.js';
import { PHONE_ADJUSTMENTS, SCREEN_BASE } from './base-style.js';

/** Nothing is loaded and nothing runs, even if a stylesheet asks for it; only the styles in the file count. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML allows no control characters but white space, and no noncharacters (HTML, 13.1). */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

const escapeHtml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** A stylesheet inside a style element: only `</style` could end it, and in CSS an escaped slash is the same slash. */
const guardStyle = (css: string): string => css.replace(/<\/(?=style)/gi, '<\\/');

const styleElement = (css: string): string => `<style>\n${guardStyle(css).trimEnd()}\n</style>`;

const meta = (name: string, content: string): readonly string[] =>
  content === '' ? [] : [`<meta name="${name}" content="${escapeHtml(content)}">`];

/** The edition as one self-contained file: its own stylesheet inside, ids as anchors, no script. */
export function exportHtml({ metadata, stylesheet, markup }: Edition): Uint8Array {
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(metadata.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(metadata.title)}</title>`,
    ...meta('author', metadata.author),
    ...meta('description', metadata.subject),
    ...meta('dcterms.date', metadata.date),
    styleElement(SCREEN_BASE),
    styleElement(stylesheet),
    styleElement(PHONE_ADJUSTMENTS),
    '</head>',
    '<body>',
    markup.trim(),
    '</body>',
    '</html>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
