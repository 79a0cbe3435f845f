/** Where the project is: the nearest folder, from the current one upwards, with `translations/` and `templates/`. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The project's folder; undefined outside any project. */
export function findProject(from: string): string | undefined {
  if (['translations', 'templates'].every((name) => isFolder(join(from, name)))) return from;
  const parent = dirname(from);
  return parent === from ? undefined : findProject(parent);
}
