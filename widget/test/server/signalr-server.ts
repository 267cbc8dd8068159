import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { SessionRequest } from '../../src/wire/session';
import type { SupportServer } from './support-server';

/** SignalR's JSON protocol ends each frame with this character. */
const recordSeparator = '\u001e';
const keepAliveMs = 10_000;

export type StaticFiles = (path: string) => { type: string; body: Buffer | string } | null;

/** Serves the session route and the hub over real HTTP and WebSockets: negotiation, handshake, invocations, pings. */
export class SignalRServer {
  readonly sockets = new Set<WebSocket>();
  private readonly http: Server;

  constructor(
    private readonly support: SupportServer,
    private readonly files: StaticFiles = () => null,
  ) {
    this.http = createServer((request, response) => void this.answer(request, response));
    const hub = new WebSocketServer({ noServer: true });
    this.http.on('upgrade', (request, socket, head) => {
      hub.handleUpgrade(request, socket, head, (webSocket) => this.accept(webSocket, tokenOf(request)));
    });
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.http.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** Cuts every connection without a goodbye. */
  dropConnections(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  async close(): Promise<void> {
    this.dropConnections();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const origin = request.headers.origin ?? '*';
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader(
      'Access-Control-Allow-Headers',
      'authorization, content-type, x-requested-with, x-signalr-user-agent',
    );
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (path.startsWith('/api/widget/')) return this.answerSession(request, response);
    if (path === '/hubs/chat/negotiate') return this.answerNegotiation(request, response);
    const file = this.files(path);
    if (!file) return void response.writeHead(404).end();
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:",
    );
    response.writeHead(200, { 'Content-Type': file.type }).end(file.body);
  }

  private async answerSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const websiteToken = (request.url ?? '').split('/')[3] ?? '';
    const session = this.support.openSession((await readJson(request)) as SessionRequest, websiteToken);
    if (session) return json(response, 200, session);
    json(response, 401, {
      error: { code: 'Conversations:VisitorUnknown', message: 'Unknown visitor', details: null },
    });
  }

  private answerNegotiation(request: IncomingMessage, response: ServerResponse): void {
    if (this.support.authenticate(tokenOf(request)) === null) return void response.writeHead(401).end();
    const availableTransports = [{ transport: 'WebSockets', transferFormats: ['Text'] }];
    json(response, 200, {
      negotiateVersion: 1,
      connectionId: 'c',
      connectionToken: 't',
      availableTransports,
    });
  }

  private accept(socket: WebSocket, token: string): void {
    const visitorId = this.support.authenticate(token);
    if (visitorId === null) return socket.close();
    let hasShaken = false;
    const send = (frame: object): void => socket.send(JSON.stringify(frame) + recordSeparator);
    const leave = this.support.watch(visitorId, {
      push: (target, payload) => hasShaken && send({ type: 1, target, arguments: [payload] }),
    });
    const pings = setInterval(() => send({ type: 6 }), keepAliveMs);
    this.sockets.add(socket);
    socket.on('close', () => {
      clearInterval(pings);
      leave();
      this.sockets.delete(socket);
    });
    socket.on('message', (data: Buffer) => {
      for (const text of data.toString('utf8').split(recordSeparator).filter(Boolean)) {
        if (hasShaken) this.receive(visitorId, JSON.parse(text) as Frame, send);
        else send({});
        hasShaken = true;
      }
    });
  }

  private receive(visitorId: string, frame: Frame, send: (frame: object) => void): void {
    if (frame.type !== 1) return;
    const { invocationId } = frame;
    try {
      const result = this.support.invoke(visitorId, frame.target, frame.arguments);
      send({ type: 3, invocationId, result: result ?? null });
    } catch (error) {
      const message = `An unexpected error occurred invoking '${frame.target}' on the server. ${(error as Error).message}`;
      send({ type: 3, invocationId, error: message });
    }
  }
}

interface Frame {
  readonly type: number;
  readonly invocationId: string;
  readonly target: string;
  readonly arguments: unknown[];
}

function tokenOf(request: IncomingMessage): string {
  const query = new URL(request.url ?? '/', 'http://host').searchParams.get('access_token');
  return query ?? (request.headers.authorization ?? '').replace('Bearer ', '');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
