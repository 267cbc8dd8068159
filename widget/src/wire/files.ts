import { ConnectionLostError, readRestError } from './errors';
import { isReceipt } from './messages';
import type { SendReceipt } from './messages';

export interface FileToSend {
  readonly file: File;
  readonly clientMessageId: string;
  /** Null begins a conversation. */
  readonly conversationId: string | null;
}

/** Files over plain requests: they are too large for the hub. */
export interface FileRoutes {
  /** @param progress Hears how much is sent, 0 to 1. */
  send(what: FileToSend, visitorToken: string, progress: (share: number) => void): Promise<SendReceipt>;
  read(id: string, visitorToken: string): Promise<Blob>;
  /** The picture of one of the staff; null when the person has none. */
  readAgent(id: string, visitorToken: string): Promise<Blob | null>;
}

export function fileRoutes(host: string): FileRoutes {
  const address = `${host}/api/widget/attachments`;
  return {
    send: ({ file, clientMessageId, conversationId }, visitorToken, progress) => {
      const query = new URLSearchParams({ fileName: file.name, clientMessageId });
      if (conversationId !== null) query.set('conversationId', conversationId);
      return upload(`${address}?${query}`, file, visitorToken, progress);
    },
    read: async (id, visitorToken) =>
      (await get(`${address}/${encodeURIComponent(id)}`, visitorToken)).blob(),
    readAgent: async (id, visitorToken) => {
      const response = await get(`${host}/api/widget/agents/${encodeURIComponent(id)}/picture`, visitorToken);
      return response.status === 204 ? null : response.blob();
    },
  };
}

async function get(address: string, visitorToken: string): Promise<Response> {
  const response = await fetch(address, {
    headers: { Authorization: `Bearer ${visitorToken}` },
    credentials: 'omit',
  });
  if (response.ok) return response;
  throw readRestError(response.status, await response.text(), response.headers.get('Retry-After'));
}

/** By XMLHttpRequest, because fetch does not tell how much it has sent. */
function upload(
  address: string,
  file: File,
  visitorToken: string,
  progress: (share: number) => void,
): Promise<SendReceipt> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Authorization', `Bearer ${visitorToken}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ConnectionLostError('The file did not get through'));
    request.onload = () => {
      const answer = request.status < 300 ? parse(request.responseText) : null;
      if (isReceipt(answer)) resolve(answer);
      else
        reject(readRestError(request.status, request.responseText, request.getResponseHeader('Retry-After')));
    };
    request.send(file);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
