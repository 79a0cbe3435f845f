/** The door of the memory room: earlier translations, found again for new sentences. */
export { atticEntries, documentEntries, type DocumentInput } from './document-entries.js';
export { findOffers, type Offer, type OfferOptions, type Query } from './find-offers.js';
export { makeMemory, type Memory } from './memory.js';
export type { MemoryEntry, MemoryOrigin } from './memory-entry.js';
