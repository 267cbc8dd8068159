import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useUi } from './context';
import { SparkIcon } from './icons';

/** The bot's picture or a person's own; a person's initials; else a sign. A picture that does not load is done without. */
export function Avatar({
  url,
  name,
  kind,
  agentId,
}: {
  /** Of the bot. */
  url: string | null;
  name: string;
  kind: 'bot' | 'agent';
  agentId?: string | undefined;
}): JSX.Element {
  const [failed, setFailed] = useState<string | null>(null);
  const own = useAgentPicture(kind === 'agent' ? agentId : undefined);
  const found = kind === 'bot' ? url : own;
  const picture = found !== failed ? found : null;
  return (
    <span class={`avatar ${kind}`} aria-hidden="true">
      {picture ? (
        <img src={picture} alt="" onError={() => setFailed(picture)} />
      ) : kind === 'agent' && name ? (
        initials(name)
      ) : (
        <SparkIcon />
      )}
    </span>
  );
}

function useAgentPicture(id: string | undefined): string | null {
  const { chat } = useUi();
  const [found, setFound] = useState<{ id: string; address: string | null } | null>(null);
  useEffect(() => {
    if (!id) return;
    let isHere = true;
    void chat.files.agentPicture(id).then((address) => isHere && setFound({ id, address }));
    return () => void (isHere = false);
  }, [id]);
  // Never somebody else's, not even until the next one's is read.
  return found && found.id === id ? found.address : null;
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...words.at(-1)!][0] ?? '') : '';
  return (first + last).toUpperCase();
}
