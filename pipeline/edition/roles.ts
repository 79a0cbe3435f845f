/** What an element says it is besides its name (WAI-ARIA): run-in headings, tables of contents and comments, and the mistakes in saying so. */
import type { Diagnostic } from '../diagnostic/index.js';
import { possibleRole } from './elements.js';

type Attributes = Readonly<Record<string, string>>;

/** What the elements around a new one are. */
export interface RolesAround {
  readonly isInHeading: boolean;
  readonly isInContents: boolean;
  readonly isInComment: boolean;
}

/** A mistake, without its place: the attribute where there is one. */
export interface RoleFault {
  readonly code: Diagnostic['code'];
  readonly args: Diagnostic['args'];
  readonly hints: readonly (Diagnostic['hints'][number] | Diagnostic['code'])[];
  readonly attribute?: string;
}

/** The level that `role="heading" aria-level="3"` gives a span; none where it is no heading or its level is none. */
export function headingLevelOf(element: string, attributes: Attributes): number | undefined {
  const level = attributes['aria-level'] ?? '';
  return element === 'span' && attributes['role'] === 'heading' && isLevel(level) ? Number(level) : undefined;
}

/** Whether an element is a comment: what somebody says of the text beside it, in the margin where a format has one. */
export const isComment = (element: string, attributes: Attributes): boolean =>
  element === 'div' && attributes['role'] === 'comment';

/** HTML and PDF know six levels (ISO 32000-1, 14.8.4.3.2). */
const isLevel = (level: string): boolean => /^[1-6]$/.test(level);

/** What is wrong with the roles of an element; attributes that are empty or not for it are told of elsewhere. */
export function roleFaults(element: string, attributes: Attributes, around: RolesAround): readonly RoleFault[] {
  const { role } = attributes;
  const possible = possibleRole(element);
  if (possible !== undefined && role && role !== possible)
    return [
      {
        code: 'edition/wrong-role',
        args: { role, element },
        hints: [{ code: 'hint/possible-role', args: { role: possible, element } }],
        attribute: 'role',
      },
    ];
  if (element === 'nav' && role === undefined)
    return [{ code: 'edition/nav-without-role', args: {}, hints: ['hint/contents-role'] }];
  if (attributes['data-author'] !== undefined && !around.isInComment && !isComment(element, attributes))
    return [
      {
        code: 'edition/author-without-comment',
        args: { element },
        hints: ['hint/author-in-comment'],
        attribute: 'data-author',
      },
    ];
  return element === 'span' ? headingFaults(attributes, around) : [];
}

function headingFaults(attributes: Attributes, around: RolesAround): readonly RoleFault[] {
  const { role, 'aria-level': level } = attributes;
  const fault = (code: Diagnostic['code'], attribute: string, args: Diagnostic['args'] = {}): RoleFault[] => [
    { code, args, hints: ['hint/heading-level'], attribute },
  ];
  if (role === undefined) return level === undefined ? [] : fault('edition/level-without-heading', 'aria-level');
  if (level === undefined) return fault('edition/heading-without-level', 'role');
  if (level !== '' && !isLevel(level)) return fault('edition/wrong-heading-level', 'aria-level', { level });
  const code = misplacedHeading(around);
  return code === undefined ? [] : [{ code, args: {}, hints: ['hint/no-heading-here'], attribute: 'role' }];
}

function misplacedHeading({ isInHeading, isInContents, isInComment }: RolesAround): Diagnostic['code'] | undefined {
  if (isInHeading) return 'edition/heading-in-heading';
  if (isInContents) return 'edition/heading-in-contents';
  return isInComment ? 'edition/heading-in-comment' : undefined;
}
