/** What a paragraph style says beyond the one that it is based on. */

/** The elements of a style's properties by name, in order. */
const elementsIn = (xml: string): ReadonlyMap<string, string> =>
  new Map([...xml.matchAll(/<(w:\w+)(?: [^>]*)?(?:\/>|>.*?<\/\1>)/g)].map(([whole, name = '']) => [name, whole]));

/** How a property says that what the base has is not so; those that are on or off say it by themselves. */
const WITHDRAWN: Readonly<Record<string, (base: string) => string>> = {
  'w:pBdr': (base) => base.replace(/<(w:top|w:bottom|w:between) [^>]*>/g, '<$1 w:val="nil"/>'),
  // 9 is body text (ECMA-376-1, 17.3.1.20).
  'w:outlineLvl': () => '<w:outlineLvl w:val="9"/>',
};

/** The properties in which a style differs from its base; both as the schema orders them. */
export function changedProperties(xml: string, baseXml: string): string {
  const [own, base] = [elementsIn(xml), elementsIn(baseXml)];
  const names = [...elementsIn(baseXml + xml).keys()];
  const changed = names.map((name) => {
    const before = base.get(name);
    const after = own.get(name);
    if (after !== undefined) return after === before ? '' : after;
    return before === undefined ? '' : (WITHDRAWN[name]?.(before) ?? '');
  });
  return changed.join('');
}
