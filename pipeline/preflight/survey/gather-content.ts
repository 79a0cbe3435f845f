/** Keeps what the walk over content finds, each thing once. */
import type { PdfDict, PdfFile, PdfObject, PdfStream } from '../pdf-file/index.js';
import type {
  ColourUse,
  ContentFault,
  ContentFaultKind,
  ContentOwner,
  ContentSurvey,
  DictUse,
  IntentUse,
  MarkedContent,
  Painted,
  StreamUse,
  TextShown,
} from './content.js';

/** More faults than this tell nothing new. */
const MAX_FAULTS = 1000;

/** Takes in what is found and gives it as a survey. */
export class ContentGatherer {
  private readonly texts: TextShown[] = [];
  private readonly painted: Painted[] = [];
  private readonly sequences: MarkedContent[] = [];
  private readonly colours = new Map<string, ColourUse>();
  private readonly spaceIds = new Map<PdfObject, number>();
  private readonly states = new Map<PdfDict, DictUse>();
  private readonly images = new Map<PdfStream, StreamUse>();
  private readonly forms = new Map<PdfStream, StreamUse>();
  private readonly others = new Map<PdfStream, StreamUse>();
  private readonly intents = new Map<string, IntentUse>();
  private readonly faults = new Map<string, ContentFault>();

  constructor(private readonly file: PdfFile) {}

  survey(): ContentSurvey {
    return {
      texts: this.texts,
      painted: this.painted,
      sequences: this.sequences,
      colours: [...this.colours.values()],
      states: [...this.states.values()],
      images: [...this.images.values()],
      forms: [...this.forms.values()],
      otherObjects: [...this.others.values()],
      intents: [...this.intents.values()],
      faults: [...this.faults.values()],
    };
  }

  text(text: TextShown): void {
    this.texts.push(text);
  }

  sequence(sequence: MarkedContent): void {
    this.sequences.push(sequence);
  }

  /** Marks of one kind in one place of the structure count as one. */
  paint(mark: Painted): void {
    const last = this.painted.at(-1);
    if (last?.marked === mark.marked && last?.owner === mark.owner && last.what === mark.what) return;
    this.painted.push(mark);
  }

  /** Each space is kept once for each way of overprinting. */
  colour(use: ColourUse): void {
    const { space, overprints, overprintMode } = use;
    const id = this.spaceIds.get(space) ?? this.spaceIds.size;
    this.spaceIds.set(space, id);
    const key = `${space.kind === 'name' ? space.name : id} ${String(overprints)} ${overprintMode}`;
    if (!this.colours.has(key)) this.colours.set(key, use);
  }

  state(use: Omit<DictUse, 'id'>): void {
    if (!this.states.has(use.dict)) this.states.set(use.dict, { ...use, id: this.file.idOf(use.dict) });
  }

  /** A picture, and the one that masks it. */
  image(use: StreamUse, mask: PdfStream | undefined): void {
    if (!this.images.has(use.stream)) this.images.set(use.stream, use);
    if (mask && !this.images.has(mask))
      this.images.set(mask, { ...use, stream: mask, dict: mask.dict, id: this.file.idOf(mask) });
  }

  form(use: StreamUse): void {
    if (!this.forms.has(use.stream)) this.forms.set(use.stream, use);
  }

  other(use: StreamUse): void {
    if (!this.others.has(use.stream)) this.others.set(use.stream, use);
  }

  intent(intent: string, place: string): void {
    if (!this.intents.has(intent)) this.intents.set(intent, { intent, place });
  }

  fault({ place }: ContentOwner, kind: ContentFaultKind, what: string): void {
    const key = `${kind} ${what} ${place}`;
    if (!this.faults.has(key) && this.faults.size < MAX_FAULTS) this.faults.set(key, { kind, what, place });
  }
}
