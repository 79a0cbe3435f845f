/** Stages of a build in the reader's words. */
import type { Progress } from '../build/index.js';
import type { MessageArg } from '../diagnostic/index.js';

/** A stage that makes files of a format has the format's name in every language. */
export function stagePhrase(stage: Progress['stage']): MessageArg {
  switch (stage) {
    case 'pdf':
    case 'pdf-a1b':
    case 'docx':
    case 'html':
    case 'dump':
      return stage;
    case 'load':
    case 'fonts':
    case 'check':
    case 'template':
    case 'layout':
    case 'pages':
    case 'press':
    case 'preflight':
    case 'docket':
    case 'copies':
    case 'write':
      return { code: `cli/stage-${stage}` };
  }
}
