import { inject } from '@angular/core';
import { NonNullableFormBuilder, Validators } from '@angular/forms';
import type { ChatModelInput, ChatModelSettings, Model, Provider } from './chat-models-api';
import type { ModelVariant } from './model-trial-api';

/** Where each provider's API usually is; the middle of Azure's is the resource's own name. */
export const usualEndpoints: Readonly<Record<Provider, string>> = {
  OpenAI: 'https://api.openai.com/v1',
  AzureOpenAI: 'https://<resource>.openai.azure.com/openai/v1',
  Compatible: '',
  Operator: '',
};

function modelGroup(builder: NonNullableFormBuilder) {
  const price = [Validators.required, Validators.min(0)];
  return builder.group({
    name: ['', [Validators.maxLength(100), Validators.pattern(/^\S*$/)]],
    inputPrice: [0, price],
    outputPrice: [0, price],
  });
}

/** The settings as fields. The key is never read back: an empty one leaves what is stored. */
export function createChatModelForm() {
  const builder = inject(NonNullableFormBuilder);
  return builder.group({
    isEnabled: [false],
    provider: ['OpenAI' as Provider],
    endpoint: ['', [Validators.required, Validators.maxLength(500)]],
    key: ['', Validators.maxLength(500)],
    entraDirectory: ['', [Validators.maxLength(100), Validators.pattern(/^[A-Za-z0-9.-]*$/)]],
    entraClientId: ['', [Validators.maxLength(100), Validators.pattern(/^[A-Za-z0-9.-]*$/)]],
    large: modelGroup(builder),
    small: modelGroup(builder),
    tone: ['', Validators.maxLength(1000)],
    dailyBudget: [null as number | null, Validators.min(0)],
    monthlyBudget: [null as number | null, Validators.min(0)],
    timeLimitSeconds: [8, [Validators.required, Validators.min(1), Validators.max(15)]],
    ticketCost: [0, [Validators.required, Validators.min(0), Validators.max(10_000)]],
  });
}

export type ChatModelForm = ReturnType<typeof createChatModelForm>;
export type ChatModelFormValue = ReturnType<ChatModelForm['getRawValue']>;

/** Which models write, and how they are told to sound. */
export function createVariantForm() {
  const builder = inject(NonNullableFormBuilder);
  const large = modelGroup(builder);
  large.controls.name.addValidators(Validators.required);
  return builder.group({ large, small: modelGroup(builder), tone: ['', Validators.maxLength(1000)] });
}

export type VariantFormValue = ReturnType<ReturnType<typeof createVariantForm>['getRawValue']>;

const noModel: Model = { name: '', inputPrice: 0, outputPrice: 0 };

export function toFormValue(settings: ChatModelSettings): ChatModelFormValue {
  return {
    isEnabled: settings.isEnabled,
    provider: settings.provider,
    endpoint: settings.endpoint ?? '',
    key: '',
    entraDirectory: settings.entra?.directory ?? '',
    entraClientId: settings.entra?.clientId ?? '',
    large: settings.largeModel ?? noModel,
    small: settings.smallModel ?? noModel,
    tone: settings.tone ?? '',
    dailyBudget: settings.dailyBudget,
    monthlyBudget: settings.monthlyBudget,
    timeLimitSeconds: settings.timeLimitSeconds,
    ticketCost: settings.ticketCost,
  };
}

export function toVariantValue(variant: ModelVariant): VariantFormValue {
  return {
    large: variant.largeModel ?? noModel,
    small: variant.smallModel ?? noModel,
    tone: variant.tone ?? '',
  };
}

export function toVariant({ large, small, tone }: VariantFormValue): ModelVariant {
  return { largeModel: large, smallModel: small.name ? small : null, tone };
}

export function toInput(value: ChatModelFormValue): ChatModelInput {
  const { large, small, key, entraDirectory, entraClientId, ...rest } = value;
  const hasEntra = value.provider === 'AzureOpenAI' && (entraDirectory !== '' || entraClientId !== '');
  return {
    ...rest,
    endpoint: value.endpoint.trim(),
    key: key.trim() || null,
    entra: hasEntra ? { directory: entraDirectory, clientId: entraClientId } : null,
    largeModel: large,
    smallModel: small.name ? small : null,
  };
}
