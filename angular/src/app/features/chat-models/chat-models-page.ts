import { LocalizationPipe } from '@abp/ng.core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { createAction } from '../../shared/data/action';
import { loadable } from '../../shared/data/loadable';
import { ActionError } from '../../shared/ui/action-error';
import { BusyButton } from '../../shared/ui/busy-button';
import { LoadState } from '../../shared/ui/load-state';
import type { HasUnsavedChanges } from '../knowledge/editor/unsaved-changes-guard';
import { createChatModelForm, toFormValue, toInput, usualEndpoints } from './chat-model-form';
import {
  ChatModelsApi,
  providers,
  type ChatModelSettings,
  type ChatModelTest,
  type Provider,
} from './chat-models-api';
import { ModelFields } from './model-fields';
import { ModelTestResult } from './model-test-result';
import { ModelTrialCard } from './model-trial-card';
import { UsageReport } from './usage-report';

/** The chat model that composes answers: how it is reached, what it may spend, and what it came to. */
@Component({
  selector: 'sm-chat-models-page',
  imports: [
    ActionError,
    BusyButton,
    LoadState,
    LocalizationPipe,
    ModelFields,
    ModelTestResult,
    ModelTrialCard,
    ReactiveFormsModule,
    UsageReport,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chat-models-page.html',
})
export class ChatModelsPage implements HasUnsavedChanges {
  private readonly api = inject(ChatModelsApi);

  protected readonly settings = loadable(signal(0), () => this.api.settings());
  /** The operator's models are a choice where there are some. */
  protected readonly providers = computed(() =>
    providers.filter((name) => name !== 'Operator' || this.settings.value()?.hasOperatorModel),
  );
  protected readonly form = createChatModelForm();
  protected readonly value = toSignal(this.form.valueChanges, { initialValue: this.form.getRawValue() });
  protected readonly saving = createAction();
  protected readonly testing = createAction();
  protected readonly result = signal<ChatModelTest | null>(null);

  constructor() {
    effect(() => {
      const settings = this.settings.value();
      if (settings)
        untracked(() => {
          this.form.reset(toFormValue(settings));
          this.require(settings.provider);
        });
    });
  }

  hasUnsavedChanges(): boolean {
    return this.form.dirty;
  }

  /** Whether there is a connection to try. */
  protected isStored(settings: ChatModelSettings): boolean {
    return settings.hasKey || settings.provider === 'Operator';
  }

  protected usual(): string {
    return usualEndpoints[this.value().provider ?? 'OpenAI'];
  }

  /** An address that was not typed by hand follows the provider. */
  protected choose(provider: string): void {
    const endpoint = this.form.controls.endpoint;
    const isUsual = endpoint.value === '' || Object.values(usualEndpoints).includes(endpoint.value);
    if (isUsual) endpoint.setValue(usualEndpoints[provider as Provider]);
    this.require(provider as Provider);
  }

  /** The operator's models need no address. */
  private require(provider: Provider): void {
    const endpoint = this.form.controls.endpoint;
    if (provider === 'Operator') endpoint.disable();
    else endpoint.enable();
  }

  protected save(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    this.result.set(null);
    this.saving.run(
      this.api.change(toInput(this.form.getRawValue())),
      (saved) => this.settings.set(saved),
      'SupportMax::ChatModels:Saved',
    );
  }

  protected test(): void {
    this.result.set(null);
    this.testing.run(this.api.test(), (result) => this.result.set(result));
  }
}
