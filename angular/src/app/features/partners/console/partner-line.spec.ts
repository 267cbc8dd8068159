import { PartnerLine } from './partner-line';

class FakeSocket extends EventTarget {
  static last: FakeSocket;
  readonly sent: string[] = [];
  closedWith: number | null = null;

  constructor(
    readonly address: URL,
    readonly protocols: readonly string[],
  ) {
    super();
    FakeSocket.last = this;
  }

  send(frame: string): void {
    this.sent.push(frame);
  }

  close(code: number): void {
    this.closedWith = code;
  }

  receive(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

describe('PartnerLine', () => {
  beforeEach(() => vi.stubGlobal('WebSocket', FakeSocket));
  afterEach(() => vi.unstubAllGlobals());

  it('names the token as the second subprotocol, never in the address', () => {
    new PartnerLine().open('smx_token');
    expect(FakeSocket.last.protocols).toEqual(['supportmax.v1', 'smx_token']);
    expect(FakeSocket.last.address.href).not.toContain('smx_token');
    expect(FakeSocket.last.address.protocol).toBe('ws:');
  });

  it('keeps what went over the line, the newest first, and the code of its end', () => {
    const line = new PartnerLine();
    line.open('t');
    FakeSocket.last.dispatchEvent(new Event('open'));
    expect(line.state()).toBe('open');
    line.send('{"type":"heartbeat"}');
    FakeSocket.last.receive('{"type":"welcome","credit":1}');
    FakeSocket.last.receive('no JSON');
    FakeSocket.last.dispatchEvent(new CloseEvent('close', { code: 4401, reason: 'expired' }));
    expect(line.entries().map(({ direction, title }) => [direction, title])).toEqual([
      ['line', '4401'],
      ['received', '?'],
      ['received', 'welcome'],
      ['sent', 'heartbeat'],
    ]);
    expect(line.state()).toBe('closed');
  });

  it('holds no more than 500 frames', () => {
    const line = new PartnerLine();
    line.open('t');
    for (let number = 0; number < 510; number++) FakeSocket.last.receive(`{"type":"${number}"}`);
    expect(line.entries()).toHaveLength(500);
    expect(line.entries()[0]?.title).toBe('509');
  });

  it('hears nothing of a line that was closed for another', () => {
    const line = new PartnerLine();
    line.open('a');
    const first = FakeSocket.last;
    line.open('b');
    expect(first.closedWith).toBe(1000);
    FakeSocket.last.dispatchEvent(new Event('open'));
    first.dispatchEvent(new CloseEvent('close', { code: 1000 }));
    expect(line.state()).toBe('open');
  });
});
