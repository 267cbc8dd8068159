import { LocalizationService } from '@abp/ng.core';
import { inject, Injectable } from '@angular/core';

/** The sentences in which the engine explains itself, as it writes them, and our texts for them; the more particular first. */
const sentences: readonly (readonly [string, string])[] = [
  ['{0} % sure, and {1} % is enough to answer.', 'SupportMax::Why:Enough'],
  ['Only {0} % sure; {1} % is needed to answer.', 'SupportMax::Why:TooLittle'],
  ['One answer is {0} % likely: not enough to give it, enough to ask.', 'SupportMax::Why:AskOne'],
  ['{0} answers share {1} %: the customer can choose.', 'SupportMax::Why:AskSeveral'],
  ["Read together with the customer's earlier question.", 'SupportMax::Why:FollowUp'],
  ['Nothing in the knowledge base resembles the message.', 'SupportMax::Why:Nothing'],
  ['Closest: "{0}".', 'SupportMax::Why:Closest'],
  ['The meaning is close to one of its phrasings.', 'SupportMax::Why:MeaningClose'],
  ['The meaning is far from all its phrasings.', 'SupportMax::Why:MeaningFar'],
  ['The wording is nearly the same.', 'SupportMax::Why:WordingSame'],
  ["Most of the message's rarer words do not occur in the knowledge base.", 'SupportMax::Why:RareWords'],
  ['The model learnt from this knowledge base prefers another entry.', 'SupportMax::Why:LearntOther'],
  ['Nearly as likely: "{0}".', 'SupportMax::Why:RunnerUp'],
  ['What people said about earlier answers moves {0} % to {1} %.', 'SupportMax::Why:Moved'],
  ['There are no words to read in the message.', 'SupportMax::Why:NoWords'],
  ['A greeting, thanks or goodbye: nothing to look up.', 'SupportMax::Why:SmallTalk'],
  ['The customer asks for a person.', 'SupportMax::Why:Person'],
  ['The answer engine failed.', 'SupportMax::Why:Failed'],
  [
    'The message asks several questions; each was judged alone, and the least certain answer is described here.',
    'SupportMax::Why:Parts',
  ],
  ['“{0}”: answered with “{1}”.', 'SupportMax::Why:PartAnswered'],
  ['“{0}”: left open, and said so.', 'SupportMax::Why:PartOpen'],
  ['The question was translated from {0} into {1} to be looked up.', 'SupportMax::Why:Translated'],
  ['The override for {0} in {1}.', 'SupportMax::Why:ThresholdBoth'],
  [
    'The override for {0}; the one for {1} fits too, and an intent comes before an area.',
    'SupportMax::Why:ThresholdFirst',
  ],
  ['The override for {0}.', 'SupportMax::Why:ThresholdOne'],
  ['The default: no override fits.', 'SupportMax::Why:ThresholdDefault'],
  ['The questions are {0} % alike.', 'SupportMax::Why:Alike'],
  ['Both have the phrasing “{0}”.', 'SupportMax::Why:SharedPhrasing'],
  ['The answers are the same.', 'SupportMax::Why:SameAnswers'],
  ['The answers name different numbers: {0} and {1}.', 'SupportMax::Why:Numbers'],
  ['One answer denies what the other one does not.', 'SupportMax::Why:Denial'],
];

const patterns = sentences.map(([sentence, key]) => ({ pattern: patternOf(sentence), key }));

/** A reason is a word (`lowConfidence`) or a sentence of the engine, for both of which there are texts, or else shown as it is. */
@Injectable({ providedIn: 'root' })
export class ReasonText {
  private readonly localization = inject(LocalizationService);

  of(reason: string): string {
    for (const { pattern, key } of patterns) {
      const found = pattern.exec(reason);
      if (found) return this.localization.instant({ key, defaultValue: reason }, ...found.slice(1));
    }
    return this.localization.instant({ key: 'SupportMax::Reason:' + reason, defaultValue: reason });
  }
}

/** What stands at the places is as short as possible, but for the last. */
function patternOf(sentence: string): RegExp {
  const escaped = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '([^]+?)');
  return new RegExp(`^${escaped}$`);
}
