/** Template data made ready for Handlebars: groups without a prototype. */

/** A deep copy of plain values whose groups have no prototype. Members of lists are copied where a loop comes to them. */
export function bareCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return plainValue(value);
  const copy = Object.create(null) as Record<string, unknown>; // an object without a prototype is typed as any
  for (const [name, inner] of Object.entries(value)) copy[name] = bareCopy(inner);
  return copy;
}

/** Handlebars would call a function that it meets in its data. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'function') throw new Error('template data holds a function');
  return value;
}
