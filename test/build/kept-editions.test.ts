/** The law of incremental builds for editions: what is kept from build to build changes nothing that is printed, and what prints the same is the same object. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  composeEditionSteps,
  readStylesheet,
  type Block,
  type Edition,
  type TextStyle,
} from '../../pipeline/edition/index.js';
import { compileTemplate, EDITION_ROOT, renderTemplateSteps, templateData } from '../../pipeline/template/index.js';
import type { AlignedParagraph, Passage } from '../../pipeline/translation/index.js';
import { finish, NO_MEMO, openMemo, type LastingMemo, type Memo } from '../../pipeline/work/index.js';
import { documentOf, filesOf, paragraph, passage, projectFiles } from '../template/template-support.js';

const METADATA = {
  title: '',
  author: '',
  subject: '',
  language: 'ko-CN',
  languages: ['ko-CN', 'zh-CN'],
  date: '2021-01-12',
};

const PARTIALS = {
  side: '<p class="{{kind}}" lang="{{side.lang}}">{{> words side}}{{#if @first}} 일{{/if}}</p>',
  words: '{{#each sentences}}{{joint}}<span class="{{role}}" data-origin="{{origin}}">{{lines text}}</span>{{/each}}',
};

const TEMPLATES = [
  '<section class="text">{{#each paragraphs}}<div class="pair" id="{{id}}">{{> side side=first}}{{> side side=second}}</div>{{/each}}</section>',
  '{{#each paragraphs}}<p id="{{id}}" class="{{kind}}">{{@index}}{{#unless @last}},{{/unless}} {{../edition.name}}{{> words ko}}</p>{{/each}}<p>끝</p>',
  '<p>머리</p>{{#each paragraphs as |p i|}}{{#with p.ko as |s|}}<p class="{{p.kind}}">{{i}} {{../id}}{{#each s.sentences}}{{@../index}}{{@root.edition.states.total}}{{p.id}}{{text}}{{/each}}</p>{{/with}}{{/each}}',
  '{{#each paragraphs}}{{#each passages}}<div>{{#if @first}}<h2>{{../id}}{{@../first}}</h2>{{/if}}<p>{{#each ko.sentences}}{{text}}{{/each}}</p></div>{{/each}}{{/each}}',
  '<nav role="doc-toc">{{#each headings}}<p><a href="#{{id}}">{{first.text}}</a></p>{{/each}}</nav>{{#each paragraphs}}<h2 id="{{id}}">{{> words zh}}</h2>{{/each}}',
  '{{#with document}}{{#each ../paragraphs}}<p>{{../name}}{{id}}</p>{{else}}<p>비었음</p>{{/each}}{{/with}}',
  '<p>{{#each paragraphs}}<span id="{{id}}">{{id}}</span> {{/each}}</p>',
  '<div class="pair">{{#each paragraphs}}<p>{{id}}</p>{{/each}}</div>',
  '{{#each paragraphs}}<div class="open">{{/each}}{{#each paragraphs}}<p>{{id}}</p></div>{{/each}}',
  '{{#each paragraphs}}<p id="same">{{id}}</p><!-- {{id}} -->{{/each}}<blink>{{edition.lead}}</blink>',
  '{{#each paragraphs}}{{#if (is kind "heading")}}<h1 class="wrong">{{id}}<p></h1>{{else}}<p>{{id}}</p>{{/if}}{{/each}}',
  '<section class="kept" id="all">{{#each paragraphs}}{{#if (is kind "body")}}<p>{{#with ../document.title}}{{zh}}{{/with}} {{id}}</p>{{/if}}{{/each}}</section>',
];

const BASE = "body { font-family: 'Square' }\n";
const STYLES = [
  '',
  '.pair { display: grid; grid-template-columns: 1fr 1fr }\np:first-child { text-indent: 2em }',
  'p + p { margin-top: 4pt }\n.body + .heading + p { margin-top: 9pt }\np:last-child { margin-bottom: 3pt }',
  '#p002 { font-size: 20pt }\n#p001 + p { margin-top: 7pt }\nsection { margin-left: 5pt; break-before: page; break-after: page; page: text }',
  '.text p::before { content: "— " }\n.kept { break-inside: avoid; margin-top: 8pt }\na::after { content: leader(dotted) target-counter(attr(href), page) }',
  'h2 { string-set: head content() }\nsection { string-set: part content() }\n:lang(zh) { font-weight: 700 }\n.heading { display: none }',
  'p { margin-left: 3pt }\nspan { margin-left: 3pt }',
];

/** A generator of numbers that look random (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Inputs {
  readonly template: string;
  readonly style: string;
  readonly lead: 'zh' | 'ko';
  readonly paragraphs: readonly AlignedParagraph[];
}

function make({ template, style, lead, paragraphs }: Inputs, memo: Memo): unknown {
  const files = memo.keep('test/files', [template], () => filesOf(template, PARTIALS));
  const compiled = memo.keep('test/template', [files], () =>
    compileTemplate('templates/korean/edition.hbs', files, EDITION_ROOT),
  );
  const sheet = memo.keep('test/style', [style], () => readStylesheet('style.css', BASE + style));
  if (!compiled.value || !sheet.value) throw new Error(JSON.stringify([compiled.diagnostics, sheet.diagnostics]));
  const data = templateData(documentOf(...paragraphs), { name: 'korean', lead }, {}, memo);
  const { value: markup, diagnostics } = finish(renderTemplateSteps(compiled.value, data, memo));
  const sources = { name: 'korean', metadata: METADATA, markup, stylesheet: sheet.value };
  return { html: markup.html, diagnostics, edition: finish(composeEditionSteps(sources, memo)) };
}

const KINDS = ['title', 'heading', 'body', 'dash', 'body'] as const;

function randomParagraph(random: (below: number) => number): AlignedParagraph {
  const id = `p00${String(random(8))}`;
  const passages = Array.from({ length: 1 + random(3) }, (_, index): Passage => {
    const korean = random(3) === 0 ? undefined : `가${'나'.repeat(random(3))}.`;
    const role = index === 0 && random(3) === 0 ? 'run-in-heading' : 'sentence';
    return passage({ [`${id}.s0${String(index)}`]: '甲'.repeat(1 + random(3)) }, korean, {
      role,
      isStale: random(4) === 0,
    });
  });
  return paragraph(id, KINDS[random(KINDS.length)] ?? 'body', ...passages);
}

function changed(inputs: Inputs, random: (below: number) => number): Inputs {
  const paragraphs = [...inputs.paragraphs];
  const at = random(paragraphs.length + 1);
  switch (random(7)) {
    case 0:
      return { ...inputs, template: TEMPLATES[random(TEMPLATES.length)] ?? '' };
    case 1:
      return { ...inputs, style: STYLES[random(STYLES.length)] ?? '' };
    case 2:
      return { ...inputs, lead: inputs.lead === 'zh' ? 'ko' : 'zh' };
    case 3:
      paragraphs.splice(at, 0, randomParagraph(random));
      return { ...inputs, paragraphs };
    case 4:
      paragraphs.splice(at, 1);
      return { ...inputs, paragraphs };
    case 5:
      paragraphs.splice(at, 1, randomParagraph(random));
      return { ...inputs, paragraphs };
    default:
      // As after a line was inserted: all the same, and other objects.
      return { ...inputs, paragraphs: paragraphs.map((one) => structuredClone(one)) };
  }
}

describe('editions kept from build to build', () => {
  it('are what editions made anew are, after any edit', () => {
    let composed = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomOf(seed);
      const memo = openMemo();
      let inputs: Inputs = { template: TEMPLATES[seed - 1] ?? '', style: '', lead: 'ko', paragraphs: [] };
      for (let edit = 0; edit < 60; edit++) {
        inputs = changed(inputs, random);
        const kept = make(inputs, memo);
        expect(kept).toEqual(make(inputs, NO_MEMO));
        memo.endBuild();
        const { value } = (kept as { edition: { value: Edition | undefined } }).edition; // as `make` gives it
        if (value) {
          composed += 1;
          expectOneObjectEach(value);
        }
      }
    }
    expect(composed).toBeGreaterThan(300);
  }, 60_000);

  it('set equal text in one style, in which edition of which build it was made', () => {
    const memo = openMemo();
    const inputs = { template: TEMPLATES[0] ?? '', style: STYLES[1] ?? '', lead: 'ko' as const };
    const body = (id: string): AlignedParagraph => paragraph(id, 'body', passage({ [`${id}.s01`]: '甲。' }, '가.'));
    for (const paragraphs of [[body('p001')], [body('p001'), body('p002')]]) {
      expectOneObjectEach(editionIn(make({ ...inputs, paragraphs }, memo)));
      memo.endBuild();
    }
  });
});

const editionIn = (made: unknown): Edition => {
  const { value } = (made as { edition: { value: Edition | undefined } }).edition; // as `make` gives it
  if (!value) throw new Error('no edition');
  return value;
};

function expectOneObjectEach({ blocks }: Edition): void {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]));
  const styles = new Set<TextStyle>();
  for (const { style, inlines } of paragraphs) {
    styles.add(style.text);
    for (const inline of inlines) if (inline.kind !== 'line-break') styles.add(inline.style);
  }
  expect(new Set([...styles].map((style) => JSON.stringify(style))).size).toBe(styles.size);
}

/** The project's own edition of a name, of some paragraphs. */
function projectEdition(name: string, paragraphs: readonly AlignedParagraph[], memo: LastingMemo): Edition {
  const files = memo.keep('test/files', [name], projectFiles);
  const entry = `templates/${name}/edition.hbs`;
  const compiled = memo.keep('test/template', [files, entry], () => compileTemplate(entry, files, EDITION_ROOT));
  const css = readFileSync(new URL(`../../templates/${name}/style.css`, import.meta.url), 'utf8');
  const sheet = memo.keep('test/style', [css], () => readStylesheet('style.css', css));
  if (!compiled.value || !sheet.value) throw new Error(name);
  const data = templateData(documentOf(...paragraphs), { name, lead: 'ko' }, {}, memo);
  const { value: markup } = finish(renderTemplateSteps(compiled.value, data, memo));
  const made = finish(composeEditionSteps({ name, metadata: METADATA, markup, stylesheet: sheet.value }, memo));
  memo.endBuild();
  if (!made.value) throw new Error(JSON.stringify(made.diagnostics));
  return made.value;
}

const TEMPLATE_NAMES = [...projectFiles().keys()].flatMap(
  (path) => /^templates\/([^/]+)\/edition\.hbs$/.exec(path)?.[1] ?? [],
);

describe.each(TEMPLATE_NAMES.filter((name) => name !== 'docket'))('blocks of the edition %s', (name) => {
  const sentence = (id: string, korean: string): Passage => passage({ [`${id}.s01`]: `${id}的话。` }, korean);
  const document = (edited: string): readonly AlignedParagraph[] => [
    paragraph('p001', 'title', sentence('p001', '보고')),
    paragraph('p002', 'heading', sentence('p002', '제목')),
    ...Array.from({ length: 6 }, (_, index) => {
      const id = `p01${String(index)}`;
      return paragraph(
        id,
        'body',
        sentence(id, index === 3 ? edited : '같은 말.'),
        passage({ [`${id}.s02`]: '又。' }, '또.'),
      );
    }),
  ];
  const other = (before: readonly Block[], after: readonly Block[]): number =>
    after.filter((block) => !before.includes(block)).length;

  it('are the same objects where nothing of them was edited', () => {
    const memo = openMemo();
    const first = projectEdition(name, document('말.'), memo);
    const second = projectEdition(name, document('다른 말.'), memo);
    expect(other(first.blocks, second.blocks)).toBeLessThanOrEqual(1);
    expect(second.pages).toBe(first.pages);
    expect(second.fontStacks).toBe(first.fontStacks);
  });

  it('are the same objects after lines were inserted above them in the segment file', () => {
    const memo = openMemo();
    const moved = document('말.').map((one) => structuredClone(one));
    const first = projectEdition(name, document('말.'), memo);
    expect(other(first.blocks, projectEdition(name, moved, memo).blocks)).toBe(0);
  });

  it('are the same objects after a paragraph was inserted elsewhere', () => {
    const memo = openMemo();
    const all = document('말.');
    const first = projectEdition(name, all, memo);
    const added = paragraph('p012b', 'body', sentence('p012b', '새 말.'), passage({ 'p012b.s02': '又。' }, '또.'));
    const second = projectEdition(name, [...all.slice(0, 4), added, ...all.slice(4)], memo);
    expect(other(first.blocks, second.blocks)).toBe(second.blocks.length - first.blocks.length);
  });
});
