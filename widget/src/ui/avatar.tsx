import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SparkIcon } from './icons';

/** The tenant's picture; a person's initials; else a sign. A picture that does not load is done without. */
export function Avatar({
  url,
  name,
  kind,
}: {
  url: string | null;
  name: string;
  kind: 'bot' | 'agent';
}): JSX.Element {
  const [failed, setFailed] = useState<string | null>(null);
  const picture = kind === 'bot' && url !== failed ? url : null;
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

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...words.at(-1)!][0] ?? '') : '';
  return (first + last).toUpperCase();
}
