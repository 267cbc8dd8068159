import { LocalizationService } from '@abp/ng.core';
import { TestBed } from '@angular/core/testing';
import german from '../../../localization/SupportMax.de.json';
import { ReasonText } from './reason-text';

/** Looks texts up as the packages' service does: a key with a default, and what stands at the places. */
const texts = {
  instant: ({ key, defaultValue }: { key: string; defaultValue: string }, ...values: string[]) => {
    const text = (german.texts as Record<string, string>)[key.replace('SupportMax::', '')] ?? defaultValue;
    return values.reduce((result, value, place) => result.replace(`{${place}}`, value), text);
  },
};

describe('ReasonText', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({ providers: [{ provide: LocalizationService, useValue: texts }] }),
  );

  it.each([
    ['Only 2 % sure; 60 % is needed to answer.', 'Nur zu 2 % sicher; zum Antworten braucht es 60 %.'],
    ['Closest: "Why (really)?".', 'Am nächsten: „Why (really)?“.'],
    [
      'The override for BillingQuestion; the one for Plans fits too, and an intent comes before an area.',
      'Die eigene Schwelle für BillingQuestion; die für Plans passte auch, aber das Anliegen geht dem Bereich vor.',
    ],
    ['“Wo?”: left open, and said so.', '„Wo?“: offengelassen, und das gesagt.'],
    ['lowConfidence', 'Keine Antwort war wahrscheinlich genug.'],
    ['A sentence that nobody knows.', 'A sentence that nobody knows.'],
  ])('says %s in the language of the page', (reason, expected) => {
    expect(TestBed.inject(ReasonText).of(reason)).toBe(expected);
  });
});
