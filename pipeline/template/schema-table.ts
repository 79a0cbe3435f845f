/** The template's data as the README shows it. */
import { docketSchema } from './docket-schema.js';
import { templateSchema } from './schema.js';
import { shapeWords, type Field, type GroupShape, type Shape } from './shape.js';

/** What an edition's template sees, as a Markdown table. */
export const schemaTable = (): string => tableOf(templateSchema);

/** What the docket's template sees. */
export const docketTable = (): string => tableOf(docketSchema);

/** One row per name, each group once. */
function tableOf(root: GroupShape): string {
  const rows = groupsIn(root).flatMap((group) =>
    Object.entries(group.fields).map(([name, field]) => row(group.name, name, field)),
  );
  return ['| in | name | value | what it is |', '|---|---|---|---|', ...rows].join('\n') + '\n';
}

const row = (group: string, name: string, field: Field): string =>
  `| ${group} | \`${name}\` | ${shapeWords(field.shape)} | ${field.meaning}${choices(field.shape)} |`;

function choices(shape: Shape): string {
  if (shape.kind !== 'choice') return '';
  const words = Object.entries(shape.values).map(([value, meaning]) => `\`${value}\` (${meaning})`);
  return `: ${words.join(', ')}`;
}

/** A group and the groups below it, outer before inner, each once. */
function groupsIn(root: GroupShape): readonly GroupShape[] {
  const found = new Set<GroupShape>([root]);
  // A set hands out what is added while it is walked.
  for (const group of found) {
    for (const { shape } of Object.values(group.fields)) {
      const inner = shape.kind === 'list' ? shape.item : shape;
      if (inner.kind === 'group') found.add(inner);
    }
  }
  return [...found];
}
