import type { Label } from '@fatong/contracts';

/** A letter (文书) as it was issued: none of this ever changes. */
export interface LetterRow {
  /** UUIDv7. */
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
  /** Of the definition. */
  readonly name: string;
  /** Gapless in its series and year. */
  readonly number: string;
  readonly issuedAt: string;
  /** Whom it is for, as records involve him: `<type>:<id>`. */
  readonly to: string | null;
  /** Encrypted in the store as a whole. */
  readonly content: LetterContent;
  readonly definitionVersion: string;
  /** A seal is asked for it once it has its PDF. */
  readonly seals: boolean;
}

export interface LetterContent {
  readonly title: Label;
  /** Who issued it, and for which unit. */
  readonly by: { readonly name: string; readonly unit: string };
  /** What was merged, as it was written, by the names of the definition. */
  readonly values: Readonly<Record<string, string>>;
  readonly paragraphs: readonly LetterParagraph[];
  /** Tables on pages of their own behind the text; absent: it has none. */
  readonly tables?: readonly LetterTable[];
}

/** A table as a letter has it: what stands in its cells, the first of each line saying what the line is about. */
export interface LetterTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** Indents in characters of the body, sizes in points (null: that of the body). */
export interface LetterParagraph {
  readonly align: 'left' | 'both' | 'center' | 'right';
  readonly first: number;
  readonly left: number;
  readonly right: number;
  readonly breaks: boolean;
  readonly runs: readonly { readonly text: string; readonly bold: boolean; readonly underlined: boolean; readonly size: number | null }[];
}

/** One step of its delivery (送达), as somebody wrote it down; a further step is a further row. */
export interface LetterDeliveryRow {
  readonly id: string;
  readonly letterId: string;
  readonly at: string;
  readonly way: string;
  /** Legal dates. */
  readonly sentOn: string;
  /** Null: not known to have arrived. */
  readonly arrivedOn: string | null;
  /** Encrypted in the store as a whole. */
  readonly content: {
    /** Who took it. */
    readonly receivedBy: string | null;
    /** What proves it: the number of a receipt, of a parcel, a witness. */
    readonly proof: string | null;
    /** Who wrote it down. */
    readonly notedBy: string;
  };
}

/** How its PDF stands. */
export type LetterPrint =
  | { readonly state: 'waiting'; readonly attempt: number; readonly cause: Label | null }
  | ({ readonly state: 'ready' } & LetterPdf);

export interface LetterPdf {
  /** Where its content lies. */
  readonly address: string;
  readonly size: number;
  /** SM3 of all of it. */
  readonly digest: string;
  /** SM3 of all of it but the place for the seal, which is what is sealed; null: it has no such place. */
  readonly range: string | null;
}

/** What the seal service said of it: which seal is in its PDF, or why there is none. */
export interface SealContent {
  /** UTC instant. */
  readonly at: string;
  readonly seal: string | null;
  readonly certificate: string | null;
  readonly reason: string | null;
  /** SM3 of the PDF before the seal was put into it; null: there is none in it. */
  readonly unsealed: string | null;
}

/** How its seal stands: not asked for yet, asked for by one request, there, or refused. */
export type LetterSeal =
  | { readonly state: 'waiting' }
  | { readonly state: 'asked'; readonly request: string }
  | { readonly state: 'sealed' | 'refused'; readonly request: string; readonly content: SealContent };

export interface KeptLetter extends LetterRow {
  readonly print: LetterPrint;
  /** Null: it is not to be sealed. */
  readonly seal: LetterSeal | null;
  /** In the order they were written down. */
  readonly deliveries: readonly LetterDeliveryRow[];
}

export interface Letters {
  /** Letters of a record, in the order they were issued. */
  of(type: string, recordId: string): Promise<readonly KeptLetter[]>;
  /** The letter of this number; null: there is none. */
  numbered(number: string): Promise<KeptLetter | null>;
  /** Those without a PDF whose turn it is, the longest due first; read without lock. */
  due(most: number): Promise<readonly KeptLetter[]>;
  /** Its PDF lies at this address, for as long as the letter is kept. */
  printed(id: string, pdf: LetterPdf): Promise<void>;
  /** It could not be printed: tried again after so many seconds. */
  unprinted(id: string, cause: Label, seconds: number): Promise<void>;
}

/** Puts seals into letters. */
export interface LetterSealing {
  /** Bytes that the place for a seal holds. */
  readonly room: number;
  /**
   * The PDF with the seal (SES_Signature of GB/T 38540, DER as base64) in its place and no other byte changed, kept but nobody's yet; or why it does not go in: it is no such
   * seal, is longer than its place, is over another digest, or the PDF is gone.
   */
  sealed(pdf: LetterPdf, seal: string): Promise<LetterPdf | { readonly refused: SealUnfit }>;
}
export type SealUnfit = 'no-seal' | 'too-long' | 'other-digest' | 'gone';

/** Makes the PDF of letters. */
export interface Printing {
  /** The PDF, made now if it was not before; a sentence why there is none. */
  pdf(letter: KeptLetter): Promise<{ readonly bytes: Buffer; readonly digest: string } | { readonly cause: Label }>;
  /** The same words and tables as a docx, which people may go on writing in: a copy that says so at its foot, with whose it is at its head. */
  docx(letter: KeptLetter, copy: string): Uint8Array;
  /** Makes those that wait; answers how many it took. */
  turn(): Promise<number>;
}
