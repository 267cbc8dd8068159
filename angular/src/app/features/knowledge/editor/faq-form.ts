import { inject } from '@angular/core';
import { NonNullableFormBuilder, Validators } from '@angular/forms';
import type { FaqContent } from '../knowledge-api';

/** The form's fields: lists are edited as text, one phrasing a line and tags between commas. */
export function createFaqForm() {
  const required = [Validators.required, Validators.pattern(/\S/)];
  return inject(NonNullableFormBuilder).group({
    question: ['', [...required, Validators.maxLength(500)]],
    alternatives: [''],
    answer: ['', [...required, Validators.maxLength(20_000)]],
    intent: ['TechnicalIssue', Validators.required],
    productArea: ['', Validators.required],
    language: ['en', Validators.required],
    tags: [''],
  });
}

export type FaqForm = ReturnType<typeof createFaqForm>;
export type FaqFormValue = ReturnType<FaqForm['getRawValue']>;

export function toFormValue(faq: FaqContent): FaqFormValue {
  return {
    question: faq.question,
    alternatives: faq.alternatives.join('\n'),
    answer: faq.answer,
    intent: faq.intent,
    productArea: faq.productArea,
    language: faq.language,
    tags: faq.tags.join(', '),
  };
}

export function toContent(value: FaqFormValue): FaqContent {
  return {
    question: value.question.trim(),
    alternatives: distinct(value.alternatives.split('\n')),
    answer: value.answer.trim(),
    intent: value.intent,
    productArea: value.productArea,
    language: value.language,
    tags: distinct(value.tags.split(',')),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
