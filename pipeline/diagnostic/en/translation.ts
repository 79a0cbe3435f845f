/** English words of the `translation` room. */
export const translationMessages = {
  'translation/not-utf-8': 'this file is not UTF-8 from here on: a character could not be read',
  'translation/bad-header': 'this line begins like the header of a segment but is none',
  'translation/bad-id': '`{id}` is no name of a segment',
  'translation/unknown-state': 'unknown state `{state}`; a segment is initial, translated, reviewed or final',
  'translation/bad-hash': 'the header of segment {id} should end in `src:` and eight digits or letters a to f',
  'translation/conflict-marker': 'two versions were merged here and nobody has chosen between them',
  'translation/no-chinese': 'segment {id} has no line of Chinese',
  'translation/chinese-after-korean': 'a line that begins with `>` stands in the Korean of segment {id}',
  'translation/unknown-key': 'unknown line `% {key}` in segment {id}; known are note, by, pass and translate',
  'translation/repeated-key': 'segment {id} has the line `% {key}` twice',
  'translation/misread-header': 'this line looks like the header of a segment but does not begin with `{mark}`',
  'translation/misread-chinese': 'this line looks like Chinese of the source but does not begin with `{mark}`',
  'translation/misread-remark':
    'this line of segment {id} looks like a remark but does not begin with `% `: it will be printed',
  'translation/bad-translate': '`% translate:` of segment {id} should be `no`, found `{found}`',
  'translation/join-lines': 'segment {id} joins {ids} sentences but has {lines} {lines|line|lines} of Chinese',
  'translation/not-nfc': 'the Korean of segment {id} has characters in pieces (not NFC); they are printed put together',
  'translation/duplicate-id': 'segment {id} stands twice',
  'translation/other-place': 'the other one',
  'translation/source-place': 'the sentence in the source',
  'translation/no-segments': 'the document has no segment files: nothing in its folder ko/ holds a segment',
  'translation/missing-segment': 'no segment holds “{chinese}”',
  'translation/unknown-segment': 'segment {id} is not in the source: “{chinese}”',
  'translation/misplaced-segment': 'segment {id} stands in the wrong place: its sentence comes elsewhere in the source',
  'translation/chinese-differs': 'the Chinese of segment {id} is not the source’s: “{found}” here, “{expected}” there',
  'translation/chinese-ends':
    'the Chinese of segment {id} is not the source’s: it ends here, and the source goes on “{expected}”',
  'translation/empty-translation': 'segment {id} is {state} but has no Korean',
  'translation/initial-with-korean': 'segment {id} has Korean but is still `initial`',
  'translation/korean-not-printed': 'segment {id} has Korean but stays Chinese by `% translate: no`',
  'translation/stale': 'the Chinese of segment {id} has changed since its Korean was made',
  'translation/stale-figure': 'the Korean of segment {id} was made from {old} but its source now says {new}',
  'translation/untranslated':
    '{count} of {total} segments {count|has|have} no Korean yet; the Chinese stands in for them',
  'translation/import-no-title': 'the title could not be told from the text: it is still to be filled in',
  'translation/import-no-date': 'the text names no day: the date of the document is still to be filled in',
  'translation/import-marks':
    'known by their look alone, and marked here: {headings} {headings|heading|headings}, {leads} {leads|lead|leads}',
  'hint/check-marks': 'look through `headings` and `leads`, and take out what is none',
  'translation/import-fill-in': 'the title, author and issuer have no Korean yet',
  'translation/bad-name': '`{name}` cannot be the name of a document’s folder',
  'translation/source-changed':
    'zh.txt was changed after the segment files were made: {edited} {edited|sentence is|sentences are} edited, {fresh} {fresh|is|are} new, {gone} {gone|segment has|segments have} lost {gone|its|their} Chinese; the new Chinese is printed',
  'translation/edited-in-source':
    'the source has changed the Chinese of segment {id}: “{found}” here, “{expected}” there',
  'translation/new-in-source': 'the source has a new sentence, which no segment holds yet: “{chinese}”',
  'translation/gone-from-source':
    'the source no longer has the Chinese of segment {id}: its Korean is not printed, and stays in its file',
  'translation/parted-in-source':
    'the sentences that segment {id} joins no longer follow each other in the source: its Korean is not printed, and stays in its file',
  'translation/chinese-damaged':
    'the Chinese of segment {id} is neither the source’s nor what its `src` was taken from: it was changed in this file',
  'hint/follow-source':
    'bring the files of ko/ up to date: `duizhao sync {name}`; if nobody meant to change zh.txt, put the old zh.txt back',
  'hint/write-new-chinese':
    'put `>-` for the `>` of this line and write `> {chinese}` above it, so that the Korean can be compared with both',
  'hint/write-new-chinese-and-hash': 'write the line as `> {chinese}`, and `src:{hash}` in the header',
  'hint/part-join': 'write a segment for each of its sentences that is left, and share out the Korean',
  'hint/save-segment-file-as-utf-8': 'save the file as UTF-8, or take back the last change to it',
  'hint/write-header':
    'a header reads `## p012.s03 [translated] src:9f2c41d7`; Korean that begins with `#` takes a `\\` before it',
  'hint/write-join':
    'the sentences of a join follow each other in one paragraph, its header reads `## p012.s03+s04 [translated] src:9f2c41d7`',
  'hint/plain-mark': 'let the line begin with `{mark}`: half-width signs, and nothing before them',
  'hint/keep-one-line': 'keep the line that is right and delete the other',
  'hint/write-state': 'write one of these words between [ and ]',
  'hint/keep-hash': 'take what stands after `src:` back as it was, or copy it from the same segment in git',
  'hint/type-again':
    'nothing is lost; to be rid of the warning, type the passage again or paste it from another program',
  'hint/resolve': 'give `duizhao resolve`: it shows both versions and takes your answer',
  'hint/choose-version': 'keep the version that is right and delete the other, with the lines of <, = and >',
  'hint/write-chinese-line': 'put the Chinese back under the header, on a line that begins with `> `',
  'hint/escape-or-move':
    'Korean that begins with `>` takes a `\\` before it; a line of Chinese belongs right under the header',
  'hint/use-note': 'write `% note: …` for a remark; Korean that begins with `%` takes a `\\` before it',
  'hint/translate-no': 'write `% translate: no` if the sentence stays Chinese, or delete the line',
  'hint/one-line-per-sentence': 'write each Chinese sentence on its own line that begins with `> `',
  'hint/delete-or-renumber': 'delete one of the two',
  'hint/import-source': 'make them from the Chinese: `duizhao import FILE --as NAME`',
  'hint/add-segment': 'write `## {id} [initial] src:{hash}` there, and under it `> {chinese}`',
  'hint/add-segment-after':
    'after segment {neighbour} write `## {id} [initial] src:{hash}`, and under it `> {chinese}`',
  'hint/move-to-attic': 'if its sentence is gone, move the segment to ko/attic.md',
  'hint/move-segment': 'move it to where its sentence stands in the source',
  'hint/sync-new-version': 'if zh.txt is a new version, `duizhao sync {name}` brings all files of ko/ up to date',
  'hint/restore-chinese': 'write the line as zh.txt has it; if zh.txt is wrong, put the right zh.txt in its place',
  'hint/translate-or-mark':
    'write the Korean under the Chinese, set the state back to `initial`, or write `% translate: no` if the sentence stays Chinese',
  'hint/set-translated': 'write `[translated]` in its header when the Korean is ready',
  'hint/remove-translate-no': 'delete the line `% translate: no`, or the Korean',
  'hint/check-korean': 'correct the Korean, then `duizhao accept {id}`',
  'hint/open-manifest': 'open it and fill in what its comments ask for',
  'hint/ascii-name': 'use letters a to z, digits and hyphens, such as `2021-work-report`',
  'translation/malformed-query': 'an entry of the query sheet is not complete',
  'hint/query-form':
    'write it as `- segments: [p012.s03]`, `zh:` the words in question, `question:` in Chinese, and `note:` if there is one',
  'translation/query-segment': 'the query sheet names a segment {id} that the document does not have',
  'hint/query-ids': 'write the id as it stands in the segment files; of a join each id by itself: p012.s03, p012.s04',
} as const;
