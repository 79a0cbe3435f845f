import { expect, it } from 'vitest';
import { messages } from './template-support.js';

const hintFor = (name: string): string | undefined =>
  /did you mean `(.*)`\?/.exec(
    messages(`{{#each paragraphs}}{{#each ko.sentences}}{{${name}}}{{/each}}{{/each}}`),
  )?.[1];

it('offers the name that is a letter away, or two letters swapped', () => {
  expect(hintFor('txt')).toBe('text');
  expect(hintFor('texts')).toBe('text');
  expect(hintFor('orgin')).toBe('origin');
  expect(hintFor('jonit')).toBe('joint');
  expect(hintFor('isuntranslated')).toBe('isUntranslated');
});

it('offers nothing where no name is near', () => {
  expect(hintFor('paragraphNumber')).toBeUndefined();
});
