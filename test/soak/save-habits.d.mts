/** How editors and other programs save a file, by name. Each leaves the text in the file. */
export declare const SAVE_HABITS: Readonly<Record<string, (path: string, text: string) => void | Promise<void>>>;
