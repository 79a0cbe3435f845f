/** `duizhao status --since`: what has changed since a day or a release, segment by segment. */
import { documentChanges, findBaseline, type Baseline } from '../build/index.js';
import { formatMessage, hasErrors, type Diagnostic, type MessageArgs, type MessageCode } from '../diagnostic/index.js';
import type { ChangeKind, SegmentChange } from '../translation/index.js';
import type { CommandContext } from './build-command.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { tableLines } from './table.js';

/** So many columns a terminal has at least, where people widen it. */
const WIDTH = 100;

/** Prints what changed in documents; gives the exit code. */
export function statusChanges(context: CommandContext, documents: readonly string[], since: string): number {
  const { world, console, options } = context;
  const baseline = findBaseline(world, since);
  const diagnostics: Diagnostic[] = [...baseline.diagnostics];
  const found: { readonly name: string; readonly changes: readonly SegmentChange[] }[] = [];
  if (baseline.value)
    for (const name of documents) {
      const changes = documentChanges(world, name, baseline.value);
      diagnostics.push(...changes.diagnostics.filter(({ severity }) => severity === 'error'));
      found.push({ name, changes: changes.value });
    }
  if (options.has('json') && baseline.value)
    console.out(JSON.stringify({ since, revision: baseline.value.revision ?? null, documents: found }, undefined, 2));
  else for (const one of found) for (const line of changeLines(context, one, baseline.value)) console.out(line);
  reportDiagnostics(console, diagnostics);
  return hasErrors(diagnostics) ? 1 : 0;
}

function changeLines(
  { console }: CommandContext,
  { name, changes }: { readonly name: string; readonly changes: readonly SegmentChange[] },
  baseline: Baseline | undefined,
): readonly string[] {
  const say = (code: MessageCode, args: MessageArgs = {}): string => formatMessage(code, args, console.words);
  const since = baseline?.since ?? '';
  const revision = (baseline?.revision ?? '').slice(0, 8) || '–';
  if (changes.length === 0) return [say('cli/nothing-changed', { name, since, revision })];
  const count = (kind: ChangeKind): number => changes.filter(({ kinds }) => kinds.includes(kind)).length;
  const sum = (of: (change: SegmentChange) => number): number => changes.reduce((all, change) => all + of(change), 0);
  const rows = changes.map(({ id, kinds, before, after, chinese, korean, file, line }) => [
    id,
    kinds
      .map((kind) => say(`cli/changed-${kind}`, { before: before ?? '', after: after ?? '' }))
      .join(console.words['diagnostic/list-comma']),
    chinese === 0 ? '' : String(chinese),
    korean === 0 ? '' : String(korean),
    `${file.slice(file.lastIndexOf('/') + 1)}:${line}`,
  ]);
  const head = say('cli/changes-columns').split('|');
  const words = { chinese: sum((change) => change.chinese), korean: sum((change) => change.korean) };
  const kinds = {
    ...{ added: count('added'), removed: count('removed'), states: count('state') },
    ...{ newChinese: count('chinese'), newKorean: count('korean') },
  };
  return [
    say('cli/changes-head', { name, since, revision }),
    ...tableLines([head, ...rows], { left: [0, 1, 4], cut: 1, width: WIDTH }),
    say('cli/changes-total', { count: changes.length, ...kinds }),
    say('cli/changes-words', words),
  ];
}
