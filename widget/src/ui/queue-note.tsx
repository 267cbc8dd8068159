import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ChatState } from '../core/state';
import { useUi } from './context';

/** While a person is awaited: the place in line, or, when nobody is there, a way to leave an address. */
export function QueueNote({ state }: { state: ChatState }): JSX.Element | null {
  const { texts } = useUi();
  const { place, status, assignee } = state;
  if (status !== 'waiting' || assignee || !place) return null;
  if (!place.isSomebodyThere) return state.isEmailLeft ? null : <EmailForm />;
  const minutes =
    place.expectedWaitSeconds === null ? null : Math.max(1, Math.round(place.expectedWaitSeconds / 60));
  return (
    <p class="queue-note" role="status">
      {texts.queuePlace(place.position)}
      {minutes !== null && ` · ${texts.queueWait(minutes)}`}
    </p>
  );
}

function EmailForm(): JSX.Element {
  const { chat, texts } = useUi();
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<'ask' | 'busy' | 'failed'>('ask');

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setStep('busy');
    try {
      await chat.leaveEmail(email);
    } catch {
      setStep('failed');
    }
  };

  return (
    <form class="queue-note" onSubmit={submit}>
      <p>{texts.emailTitle}</p>
      <div>
        <input
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          value={email}
          placeholder={texts.emailLabel}
          aria-label={texts.emailLabel}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={step === 'busy'}>
          {texts.emailSend}
        </button>
      </div>
      {step === 'failed' && (
        <p class="error" role="alert">
          {texts.emailFailed}
        </p>
      )}
    </form>
  );
}
