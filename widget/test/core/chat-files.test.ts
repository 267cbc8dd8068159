// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ChatFiles } from '../../src/core/chat-files';
import type { FileRoutes } from '../../src/wire/files';

const owner = {
  conversationId: 'c1',
  isBeginning: false,
  token: () => Promise.resolve('visitor-1'),
  sent: () => undefined,
  changed: () => undefined,
};

function reading(answers: (() => Promise<Blob | null>)[]): { files: ChatFiles; asked: string[] } {
  const asked: string[] = [];
  const routes: FileRoutes = {
    send: () => Promise.reject(new Error('Nothing is sent here')),
    read: (id, token) => {
      asked.push(`${id} ${token}`);
      return answers.shift()!() as Promise<Blob>;
    },
    readAgent: (id, token) => {
      asked.push(`agent ${id} ${token}`);
      return answers.shift()!();
    },
  };
  return { files: new ChatFiles(routes, owner), asked };
}

const dot = () => Promise.resolve(new Blob(['dot'], { type: 'image/png' }));

describe('the files of a chat', () => {
  it('reads a picture once, however often it is shown', async () => {
    const { files, asked } = reading([dot]);
    expect(await files.picture('p1')).toBe(`data:image/png;base64,${btoa('dot')}`);
    expect(await files.picture('p1')).toBe(await files.picture('p1'));
    expect(asked).toEqual(['p1 visitor-1']);
  });

  it('reads a picture again that could not be read', async () => {
    const { files, asked } = reading([() => Promise.reject(new Error('lost')), dot]);
    await expect(files.picture('p1')).rejects.toThrow('lost');
    expect(await files.picture('p1')).toContain('data:image/png');
    expect(asked).toHaveLength(2);
  });

  it("asks for an agent's picture once, also when there is none", async () => {
    const { files, asked } = reading([dot, () => Promise.resolve(null)]);
    expect(await files.agentPicture('mira')).toBe(`data:image/png;base64,${btoa('dot')}`);
    expect(await files.agentPicture('noah')).toBeNull();
    await files.agentPicture('mira');
    await files.agentPicture('noah');
    expect(asked).toEqual(['agent mira visitor-1', 'agent noah visitor-1']);
  });

  it("does without an agent's picture that cannot be read", async () => {
    const { files } = reading([() => Promise.reject(new Error('lost'))]);
    expect(await files.agentPicture('mira')).toBeNull();
  });

  it('can neither send nor read without a server to keep them', async () => {
    const files = new ChatFiles(null, owner);
    files.send(new File(['x'], 'a.png', { type: 'image/png' }));
    expect(files.canSend).toBe(false);
    expect(files.unsent).toEqual([]);
    await expect(files.read('p1')).rejects.toThrow('cannot be read');
  });
});
