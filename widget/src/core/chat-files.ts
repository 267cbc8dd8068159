import type { FileRoutes } from '../wire/files';
import { Uploads } from './uploads';
import type { Upload, UploadsOwner } from './uploads';

/** The files of the chat: the visitor's on their way, and those of the conversation to be read. */
export class ChatFiles {
  private readonly uploads: Uploads | null;
  private readonly pictures = new Map<string, Promise<string>>();
  private readonly agents = new Map<string, Promise<string | null>>();

  constructor(
    private readonly routes: FileRoutes | null,
    private readonly owner: UploadsOwner,
  ) {
    this.uploads = routes && new Uploads(routes, owner);
  }

  get canSend(): boolean {
    return this.uploads !== null;
  }

  /** What is on its way or was not taken. */
  get unsent(): readonly Upload[] {
    return this.uploads?.entries ?? [];
  }

  /** Whether a file is on its way that will begin the conversation. */
  get isBeginning(): boolean {
    return this.uploads?.isBeginning === true;
  }

  /** Sends a picture or a PDF; it lives as long as this page does. */
  send(file: File): void {
    this.uploads?.add(file);
  }

  retry(clientMessageId: string): void {
    this.uploads?.retry(clientMessageId);
  }

  discard(clientMessageId: string): void {
    this.uploads?.remove(clientMessageId);
  }

  /** Sends what waits. */
  flush(): void {
    void this.uploads?.flush();
  }

  /** Reads a file of the conversation. */
  async read(id: string): Promise<Blob> {
    if (!this.routes) throw new Error('Files cannot be read here');
    return this.routes.read(id, await this.owner.token(false));
  }

  /** A picture as an address that a page can show; read once. More pages allow `data:` than `blob:`. */
  picture(id: string): Promise<string> {
    let address = this.pictures.get(id);
    if (!address) {
      address = this.read(id).then(asDataAddress);
      address.catch(() => this.pictures.delete(id));
      this.pictures.set(id, address);
    }
    return address;
  }

  /** The picture of one of the staff as an address that a page can show; null when there is none. Asked for once. */
  agentPicture(id: string): Promise<string | null> {
    let address = this.agents.get(id);
    if (!address) {
      address = this.readAgent(id).catch(() => null);
      this.agents.set(id, address);
    }
    return address;
  }

  private async readAgent(id: string): Promise<string | null> {
    const picture = await this.routes?.readAgent(id, await this.owner.token(false));
    return picture ? asDataAddress(picture) : null;
  }
}

function asDataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'));
    reader.readAsDataURL(file);
  });
}
