/** Where element, attribute and class names first stand in template files, so that a later stage can report one that it does not know at its place. */
import { spanAt, type Span } from '../diagnostic/index.js';
import { offsetAt, type TemplateFile } from './parse-template.js';
import type { ContentStatement, Program, Statement } from './syntax-tree.js';

/** The place of the first use of each name, in lower case for elements and attributes as HTML has them. */
export interface MarkupPlaces {
  readonly elements: ReadonlyMap<string, Span>;
  readonly attributes: ReadonlyMap<string, Span>;
  readonly classes: ReadonlyMap<string, Span>;
}

/** What stands in a name's place at any moment: between tags, in a tag, or in a quoted value of an attribute. */
type State =
  | { readonly kind: 'text' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'tag' }
  | { readonly kind: 'value'; readonly quote: string; readonly isClass: boolean };

type Kind = keyof MarkupPlaces;

/** Finds the places in files, in the order of the files. */
export function findMarkupPlaces(
  files: readonly (TemplateFile & { readonly tree: Program | undefined })[],
): MarkupPlaces {
  const places = {
    elements: new Map<string, Span>(),
    attributes: new Map<string, Span>(),
    classes: new Map<string, Span>(),
  };
  for (const file of files) {
    let state: State = { kind: 'text' };
    for (const content of file.tree ? contentOf(file.tree) : []) {
      const start = offsetAt(file.text, content.loc.start);
      state = scan(content.original, state, (kind, name, from) => {
        if (places[kind].has(name)) return;
        places[kind].set(name, spanAt(file.file, file.text, start + from, start + from + name.length));
      });
    }
  }
  return places;
}

/** The literal text of a program in the order in which it stands in the file. */
const contentOf = (program: Program): readonly ContentStatement[] => program.body.flatMap(contentIn);

function contentIn(statement: Statement): readonly ContentStatement[] {
  switch (statement.type) {
    case 'ContentStatement':
      return [statement];
    case 'BlockStatement': {
      const branches = [statement.program, statement.inverse].flatMap((branch) => (branch ? contentOf(branch) : []));
      return branches;
    }
    case 'MustacheStatement':
    case 'PartialStatement':
    case 'PartialBlockStatement':
    case 'Decorator':
    case 'DecoratorBlock':
    case 'CommentStatement':
      return [];
  }
}

const COMMENT_OPEN = /<!--/y;
const TAG_OPEN = /<([A-Za-z][A-Za-z0-9-]*)/y;
const ATTRIBUTE = /([A-Za-z][A-Za-z0-9:-]*)(?:\s*=\s*(["'])?)?/y;
const CLASS_NAME = /[^\s"'{}]+/y;

type Found = (kind: Kind, name: string, offset: number) => void;

/** Reads one stretch of literal text and gives the state in which it ends. */
function scan(text: string, start: State, found: Found): State {
  let state = start;
  let offset = 0;
  while (offset < text.length) {
    const step = stepIn(state, text, offset, found);
    state = step.state;
    offset = step.offset;
  }
  return state;
}

interface Step {
  readonly state: State;
  readonly offset: number;
}

function stepIn(state: State, text: string, offset: number, found: Found): Step {
  switch (state.kind) {
    case 'text':
      return stepInText(text, offset, found);
    case 'comment': {
      const end = text.indexOf('-->', offset);
      return end < 0 ? { state, offset: text.length } : { state: { kind: 'text' }, offset: end + 3 };
    }
    case 'tag':
      return stepInTag(text, offset, found);
    case 'value':
      return stepInValue(state, text, offset, found);
  }
}

function stepInText(text: string, offset: number, found: Found): Step {
  if (matchAt(COMMENT_OPEN, text, offset)) return { state: { kind: 'comment' }, offset: offset + 4 };
  const name = matchAt(TAG_OPEN, text, offset)?.[1];
  if (name === undefined) return { state: { kind: 'text' }, offset: offset + 1 };
  found('elements', name.toLowerCase(), offset + 1);
  return { state: { kind: 'tag' }, offset: offset + 1 + name.length };
}

function stepInTag(text: string, offset: number, found: Found): Step {
  if (text[offset] === '>') return { state: { kind: 'text' }, offset: offset + 1 };
  const attribute = matchAt(ATTRIBUTE, text, offset);
  if (!attribute) return { state: { kind: 'tag' }, offset: offset + 1 };
  const [whole, name = '', quote] = attribute;
  found('attributes', name.toLowerCase(), offset);
  const isClass = name.toLowerCase() === 'class';
  const state: State = quote === undefined ? { kind: 'tag' } : { kind: 'value', quote, isClass };
  return { state, offset: offset + whole.length };
}

function stepInValue(state: State & { kind: 'value' }, text: string, offset: number, found: Found): Step {
  if (text[offset] === state.quote) return { state: { kind: 'tag' }, offset: offset + 1 };
  const name = state.isClass ? matchAt(CLASS_NAME, text, offset)?.[0] : undefined;
  if (name === undefined) return { state, offset: offset + 1 };
  found('classes', name, offset);
  return { state, offset: offset + name.length };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
