import { LocalizationPipe } from '@abp/ng.core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { createAction } from '../../shared/data/action';
import { loadable } from '../../shared/data/loadable';
import { Formats } from '../../shared/format/formats';
import { ActionError } from '../../shared/ui/action-error';
import { BusyButton } from '../../shared/ui/busy-button';
import { LoadState } from '../../shared/ui/load-state';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { createVariantForm, toVariant, toVariantValue } from './chat-model-form';
import { ModelFields } from './model-fields';
import { ModelTrialApi, type ModelTrial } from './model-trial-api';
import { TrialRows } from './trial-rows';
import { TrialSidesTable } from './trial-sides-table';

const pauseMilliseconds = 1_500;
const usualShare = 20;
const badges = { Draft: '', Live: 'sm-badge-accent', Taken: 'sm-badge-good', Dropped: '' } as const;

/** Tries other models or another tone: on test questions, then on a share of the conversations, until it is taken or dropped. */
@Component({
  selector: 'sm-model-trial-card',
  imports: [
    ActionError,
    BusyButton,
    LoadState,
    LocalizationPipe,
    ModelFields,
    ProgressBar,
    ReactiveFormsModule,
    TrialRows,
    TrialSidesTable,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './model-trial-card.html',
})
export class ModelTrialCard {
  private readonly api = inject(ModelTrialApi);

  /** Whether the models are the tenant's to choose, and not the tone alone. */
  readonly hasModels = input(true);
  /** The variant was put into the settings. */
  readonly taken = output();

  protected readonly formats = inject(Formats);
  protected readonly trial = loadable(signal(0), () => this.api.read());
  protected readonly form = createVariantForm();
  private readonly changes = toSignal(this.form.events);
  protected readonly changing = createAction();
  protected readonly comparing = createAction();
  protected readonly starting = createAction();
  protected readonly ending = createAction();
  protected readonly share = signal(usualShare);
  /** Whether another trial is being set up after one that is over. */
  private readonly again = signal(false);
  protected readonly isDrafted = computed(() => this.trial.value()?.state === 'Draft');
  protected readonly isEdited = computed(() => this.isDrafted() || this.again());
  protected readonly isAnswering = computed(() => {
    const state = this.trial.value()?.comparison?.state;
    return this.isDrafted() && (state === 'queued' || state === 'running');
  });
  protected readonly isUnsaved = computed(() => {
    this.changes();
    return this.form.dirty;
  });

  constructor() {
    let shown: string | null | undefined;
    effect(() => {
      const trial = this.trial.value();
      // What is being typed stays when the progress of a comparison is read again.
      if (!trial || (trial.id === shown && this.form.dirty)) return;
      shown = trial.id;
      untracked(() => this.form.reset(toVariantValue(trial)));
    });
    effect((onCleanup) => {
      if (!this.isAnswering() || this.trial.loading()) return;
      const timer = setTimeout(() => this.trial.reload(), pauseMilliseconds);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected badge(state: NonNullable<ModelTrial['state']>): string {
    return `sm-badge ${badges[state]}`;
  }

  protected begin(): void {
    this.again.set(true);
  }

  protected save(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    this.changing.run(this.api.change(toVariant(this.form.getRawValue())), (trial) => {
      this.form.markAsPristine();
      this.show(trial);
    });
  }

  protected compare(): void {
    this.comparing.run(this.api.compare(), (trial) => this.show(trial));
  }

  protected start(): void {
    this.starting.run(
      this.api.start(this.share()),
      (trial) => this.show(trial),
      'SupportMax::ModelTrial:Started',
    );
  }

  protected end(take: boolean): void {
    this.ending.run(
      this.api.end(take),
      (trial) => {
        this.show(trial);
        if (take) this.taken.emit();
      },
      take ? 'SupportMax::ModelTrial:WasTaken' : 'SupportMax::ModelTrial:WasDropped',
    );
  }

  private show(trial: ModelTrial): void {
    this.again.set(false);
    this.trial.set(trial);
  }
}
