import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ChatState } from '../core/state';
import { commentLimit } from '../core/text';
import { useUi } from './context';
import { StarIcon } from './icons';

type Step = 'ask' | 'busy' | 'failed' | 'done';

/** Asks for a rating once the conversation is resolved, and thanks for it. */
export function Rating({ state }: { state: ChatState }): JSX.Element | null {
  const { chat, texts } = useUi();
  const [score, setScore] = useState(0);
  const [comment, setComment] = useState('');
  const [step, setStep] = useState<Step>('ask');
  if (step === 'done' && state.status === 'resolved') {
    return (
      <div class="rating" role="status">
        {texts.rateThanks}
      </div>
    );
  }
  if (!state.canRate) return null;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setStep('busy');
    try {
      await chat.rate(score, comment);
      setStep('done');
    } catch {
      setStep('failed');
    }
  };

  return (
    <form class="rating" onSubmit={submit}>
      <fieldset>
        <legend>{texts.rateTitle}</legend>
        <div class="stars">
          {[1, 2, 3, 4, 5].map((value) => (
            <label class={value <= score ? 'chosen' : ''} title={texts.rateScore(value)}>
              <input
                type="radio"
                name="score"
                value={value}
                checked={value === score}
                onChange={() => setScore(value)}
                aria-label={texts.rateScore(value)}
              />
              <StarIcon />
            </label>
          ))}
        </div>
      </fieldset>
      {score > 0 && (
        <>
          <textarea
            rows={2}
            maxLength={commentLimit}
            value={comment}
            placeholder={texts.rateComment}
            aria-label={texts.rateComment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={step === 'busy'}>
            {texts.rateSend}
          </button>
        </>
      )}
      {step === 'failed' && (
        <p class="error" role="alert">
          {texts.rateFailed}
        </p>
      )}
    </form>
  );
}
