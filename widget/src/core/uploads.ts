import { ServerError, UnauthorizedError } from '../wire/errors';
import type { FileRoutes } from '../wire/files';
import type { SendReceipt } from '../wire/messages';
import { guid } from './guid';

/** A file on its way. It lives as long as the page: a browser keeps no files over a reload. */
export interface Upload {
  readonly clientMessageId: string;
  readonly file: File;
  /** How much is sent, 0 to 1. */
  readonly share: number;
  /** Why it was not taken: the server's words, or one of the widget's own texts; null while it is on its way. */
  readonly failure: UploadFailure | null;
}

export type UploadFailure =
  { readonly kind: 'tooLarge' | 'wrongKind' | 'lost' } | { readonly kind: 'refused'; readonly words: string };

export interface UploadsOwner {
  readonly conversationId: string | null;
  /** Whether a message is on its way that will begin the conversation. */
  readonly isBeginning: boolean;
  token(mustRenew: boolean): Promise<string>;
  sent(receipt: SendReceipt): void;
  changed(): void;
}

export const largestFile = 5 * 1024 * 1024;
export const fileKinds: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
];

/** Sends files one after the other, so that two of them never begin two conversations. */
export class Uploads {
  private all: readonly Upload[] = [];
  private isBusy = false;

  constructor(
    private readonly routes: FileRoutes,
    private readonly owner: UploadsOwner,
  ) {}

  get entries(): readonly Upload[] {
    return this.all;
  }

  /** Whether a file is on its way that will begin the conversation. */
  get isBeginning(): boolean {
    return this.isBusy && this.owner.conversationId === null;
  }

  add(file: File): void {
    this.all = [...this.all, { clientMessageId: guid(), file, share: 0, failure: refusalOf(file) }];
    this.owner.changed();
    void this.flush();
  }

  /** Under the same id, so that a file whose answer was lost does not arrive twice. */
  retry(clientMessageId: string): void {
    this.change(clientMessageId, { share: 0, failure: null });
    void this.flush();
  }

  remove(clientMessageId: string): void {
    this.all = this.all.filter((upload) => upload.clientMessageId !== clientMessageId);
    this.owner.changed();
  }

  /** Sends what waits. */
  async flush(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      for (let next = this.next(); next; next = this.next()) await this.send(next);
    } finally {
      this.isBusy = false;
    }
  }

  private next(): Upload | undefined {
    if (this.owner.isBeginning && this.owner.conversationId === null) return undefined;
    return this.all.find(({ failure }) => failure === null);
  }

  private async send(upload: Upload, mustRenew = false): Promise<void> {
    const { clientMessageId, file } = upload;
    try {
      const token = await this.owner.token(mustRenew);
      const receipt = await this.routes.send(
        { file, clientMessageId, conversationId: this.owner.conversationId },
        token,
        (share) => this.change(clientMessageId, { share }),
      );
      this.remove(clientMessageId);
      this.owner.sent(receipt);
    } catch (error) {
      if (error instanceof UnauthorizedError && !mustRenew) return this.send(upload, true);
      this.change(clientMessageId, { failure: failureOf(error) });
    }
  }

  private change(clientMessageId: string, news: Partial<Upload>): void {
    this.all = this.all.map((upload) =>
      upload.clientMessageId === clientMessageId ? { ...upload, ...news } : upload,
    );
    this.owner.changed();
  }
}

/** What the server would refuse is not even sent. */
function refusalOf(file: File): UploadFailure | null {
  if (file.size > largestFile) return { kind: 'tooLarge' };
  return fileKinds.includes(file.type) ? null : { kind: 'wrongKind' };
}

function failureOf(error: unknown): UploadFailure {
  return error instanceof ServerError && error.isPermanent
    ? { kind: 'refused', words: error.message }
    : { kind: 'lost' };
}
