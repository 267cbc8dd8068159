import { inject } from '@angular/core';
import { NonNullableFormBuilder, Validators, type AbstractControl } from '@angular/forms';
import { contrast } from './contrast';
import type { WidgetInput, WidgetSettings, WidgetTexts } from './widget-api';

/** WCAG 2.2 for text of usual size. */
export const leastContrast = 4.5;

const hexColor = /^#[0-9a-fA-F]{6}$/;

function textsGroup(builder: NonNullableFormBuilder) {
  return builder.group({
    greeting: ['', Validators.maxLength(1000)],
    launcherText: ['', Validators.maxLength(40)],
    /** One a line. */
    quickStarts: [''],
  });
}

/** The settings as fields; German is the second language that the widget itself speaks. */
export function createWidgetForm() {
  const builder = inject(NonNullableFormBuilder);
  return builder.group(
    {
      name: ['', [Validators.required, Validators.maxLength(60)]],
      color: ['#2f5bd3', Validators.pattern(hexColor)],
      textColor: ['#ffffff', Validators.pattern(hexColor)],
      avatarUrl: ['', Validators.pattern(/^(https:\/\/.*)?$/)],
      position: ['right' as 'left' | 'right'],
      texts: textsGroup(builder),
      german: textsGroup(builder),
      /** One a line. */
      allowedDomains: [''],
    },
    { validators: readable },
  );
}

export type WidgetForm = ReturnType<typeof createWidgetForm>;
export type WidgetFormValue = ReturnType<WidgetForm['getRawValue']>;

export function toFormValue(settings: WidgetSettings): WidgetFormValue {
  return {
    name: settings.name,
    color: settings.color,
    textColor: settings.textColor,
    avatarUrl: settings.avatarUrl ?? '',
    position: settings.position,
    texts: toTextFields(settings.texts),
    german: toTextFields(settings.translations['de']),
    allowedDomains: settings.allowedDomains.join('\n'),
  };
}

/** Languages that this form does not show stay as they are. */
export function toInput(value: WidgetFormValue, before: WidgetSettings): WidgetInput {
  const { de: _, ...others } = before.translations;
  const german = toTexts(value.german);
  return {
    name: value.name.trim(),
    color: value.color,
    textColor: value.textColor,
    avatarUrl: value.avatarUrl.trim() || null,
    position: value.position,
    texts: toTexts(value.texts),
    translations: german.greeting ? { ...others, de: german } : others,
    allowedDomains: lines(value.allowedDomains),
  };
}

export function toTexts(value: WidgetFormValue['texts']): WidgetTexts {
  return {
    greeting: value.greeting.trim(),
    launcherText: value.launcherText.trim() || null,
    quickStarts: lines(value.quickStarts),
  };
}

function toTextFields(texts: WidgetTexts | undefined): WidgetFormValue['texts'] {
  return {
    greeting: texts?.greeting ?? '',
    launcherText: texts?.launcherText ?? '',
    quickStarts: (texts?.quickStarts ?? []).join('\n'),
  };
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readable(group: AbstractControl): { contrast: true } | null {
  const { color, textColor } = group.value as { color?: string; textColor?: string };
  if (!hexColor.test(color ?? '') || !hexColor.test(textColor ?? '')) return null;
  return contrast(color as string, textColor as string) < leastContrast ? { contrast: true } : null;
}
