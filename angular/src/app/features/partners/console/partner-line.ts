import { signal, type Signal } from '@angular/core';

const mostFrames = 500;

export type LineState = 'closed' | 'connecting' | 'open';

/** A frame as it went over the line, or what became of the line. */
export interface LineEntry {
  readonly number: number;
  readonly at: string;
  readonly direction: 'sent' | 'received' | 'line';
  /** A frame's type, or a close code. */
  readonly title: string;
  readonly text: string;
}

/** One WebSocket of a partner's program, with all that goes over it; the newest first. */
export class PartnerLine {
  private readonly log = signal<readonly LineEntry[]>([]);
  private readonly current = signal<LineState>('closed');
  private socket: WebSocket | null = null;
  private count = 0;

  readonly entries: Signal<readonly LineEntry[]> = this.log.asReadonly();
  readonly state: Signal<LineState> = this.current.asReadonly();

  /** A browser can send no header with a WebSocket, so the token is the second subprotocol. */
  open(token: string): void {
    this.close();
    this.current.set('connecting');
    const address = new URL('/ws/v1', location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address, ['supportmax.v1', token]);
    this.socket = socket;
    socket.addEventListener('open', () => this.current.set('open'));
    socket.addEventListener('message', ({ data }) => this.note('received', String(data)));
    socket.addEventListener('close', ({ code, reason }) => {
      this.add('line', String(code), reason);
      if (this.socket === socket) this.current.set('closed');
    });
  }

  send(frame: string): void {
    this.socket?.send(frame);
    this.note('sent', frame);
  }

  close(): void {
    this.socket?.close(1000);
    this.socket = null;
    this.current.set('closed');
  }

  clear(): void {
    this.log.set([]);
  }

  private note(direction: 'sent' | 'received', frame: string): void {
    const content = parse(frame);
    this.add(
      direction,
      typeof content?.['type'] === 'string' ? content['type'] : '?',
      content ? JSON.stringify(content, null, 2) : frame,
    );
  }

  private add(direction: LineEntry['direction'], title: string, text: string): void {
    this.count++;
    const entry = { number: this.count, at: new Date().toISOString(), direction, title, text };
    this.log.update((entries) => [entry, ...entries].slice(0, mostFrames));
  }
}

function parse(frame: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(frame);
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
