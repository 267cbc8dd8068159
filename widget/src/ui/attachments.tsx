import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Upload, UploadFailure } from '../core/uploads';
import type { Texts } from '../i18n/texts';
import type { Attachment, Message } from '../wire/messages';
import { useUi } from './context';
import { save, saveBlob } from './download';
import { FileIcon } from './icons';

/** What a message says beside its files: one that a file made of itself says only the file's name. */
export function wordsOf(message: Message): string {
  return message.attachments.length > 0 && message.text.startsWith('📎') ? '' : message.text;
}

/** Pictures show themselves, anything else is a card. */
export function Attachments({ files }: { files: readonly Attachment[] }): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <div class="files">
      {files.map((file) =>
        file.contentType.startsWith('image/') ? (
          <Picture key={file.id} file={file} />
        ) : (
          <FileCard key={file.id} file={file} />
        ),
      )}
    </div>
  );
}

function Picture({ file }: { file: Attachment }): JSX.Element {
  const { chat, texts } = useUi();
  const [address, setAddress] = useState<string | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    let isHere = true;
    chat.files.picture(file.id).then(
      (read) => isHere && setAddress(read),
      () => isHere && setIsBroken(true),
    );
    return () => void (isHere = false);
  }, [file.id]);
  // A page may forbid pictures of this kind: then it can still be downloaded.
  if (isBroken) return <FileCard file={file} />;
  return (
    <button
      type="button"
      class="picture"
      aria-label={texts.downloadFile(file.fileName)}
      onClick={() => address && save(address, file.fileName)}
    >
      {address ? (
        <img src={address} alt={file.fileName} onError={() => setIsBroken(true)} />
      ) : (
        <span class="picture-waits" />
      )}
    </button>
  );
}

function FileCard({ file }: { file: Attachment }): JSX.Element {
  const { chat, texts } = useUi();
  const [failed, setFailed] = useState(false);
  const download = (): void => {
    setFailed(false);
    chat.files.read(file.id).then(
      (content) => saveBlob(content, file.fileName),
      () => setFailed(true),
    );
  };
  return (
    <button type="button" class="file-card" aria-label={texts.downloadFile(file.fileName)} onClick={download}>
      <FileIcon />
      <span class="file-name">{file.fileName}</span>
      <span class="file-size">{failed ? texts.fileLost : sizeOf(file.size)}</span>
    </button>
  );
}

/** A file of the visitor's on its way, or what kept it from coming. */
export function UploadBubble({ upload }: { upload: Upload }): JSX.Element {
  const { chat, texts } = useUi();
  const { file, share, failure, clientMessageId } = upload;
  const percent = Math.round(share * 100);
  return (
    <div class={`message own first last ${failure ? 'failed' : 'sending'}`}>
      <div class="stack">
        <div class="bubble">
          <span class="file-card">
            <FileIcon />
            <span class="file-name">{file.name}</span>
            <span class="file-size">{sizeOf(file.size)}</span>
          </span>
          {!failure && (
            <progress max={100} value={percent} aria-label={texts.fileSending(file.name)}>
              {percent} %
            </progress>
          )}
        </div>
        {failure ? (
          <span class="note failure" role="alert">
            <span>{wordsFor(failure, texts)}</span>
            {(failure.kind === 'lost' || failure.kind === 'refused') && (
              <button type="button" onClick={() => chat.files.retry(clientMessageId)}>
                {texts.retry}
              </button>
            )}
            <button type="button" onClick={() => chat.files.discard(clientMessageId)}>
              {texts.discard}
            </button>
          </span>
        ) : (
          <span class="note">
            {texts.sending} {percent} %
          </span>
        )}
      </div>
    </div>
  );
}

function wordsFor(failure: UploadFailure, texts: Texts): string {
  if (failure.kind === 'refused') return `${texts.notSent} ${failure.words}`;
  if (failure.kind === 'tooLarge') return texts.fileTooLarge;
  return failure.kind === 'wrongKind' ? texts.fileWrongKind : texts.fileLost;
}

function sizeOf(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
