/** The words of a language other than English. */

/** A sentence for every code of a part of the English catalogue, and for no other. */
export type Words<English> = { readonly [Code in keyof English]: string };
