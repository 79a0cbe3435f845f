/** Word's two styles of comments, under the names by which Word finds them. */
import { element } from '../xml/word-xml.js';

/** Id of the style of the text of comments. */
export const COMMENT_TEXT_STYLE = 'Annotationtext';
/** Id of the style of the mark of a comment, in the text and in the comment. */
export const COMMENT_MARK_STYLE = 'Annotationreference';
/** Word's own names of both, which no style of an edition may take. */
export const COMMENT_STYLE_NAMES = ['annotation text', 'annotation reference'] as const;

const size = (halfPoints: number): string =>
  element('w:rPr', {}, element('w:sz', { 'w:val': halfPoints }), element('w:szCs', { 'w:val': halfPoints }));

/** Word's styles of comments, as Word itself has them: ten points, and eight for the mark. */
export function commentStyles(): readonly string[] {
  const [text, reference] = COMMENT_STYLE_NAMES;
  const named = (name: string, basedOn: string): string =>
    element('w:name', { 'w:val': name }) +
    element('w:basedOn', { 'w:val': basedOn }) +
    element('w:uiPriority', { 'w:val': 99 });
  return [
    element('w:style', { 'w:type': 'paragraph', 'w:styleId': COMMENT_TEXT_STYLE }, named(text, 'Normal'), size(20)),
    element(
      'w:style',
      { 'w:type': 'character', 'w:styleId': COMMENT_MARK_STYLE },
      named(reference, 'DefaultParagraphFont'),
      size(16),
    ),
  ];
}
