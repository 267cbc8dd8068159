import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { ErrorText } from '../../shared/data/error-text';
import { loadable } from '../../shared/data/loadable';
import { Formats } from '../../shared/format/formats';
import { BusyButton } from '../../shared/ui/busy-button';
import { LoadState } from '../../shared/ui/load-state';
import type { HasUnsavedChanges } from '../knowledge/editor/unsaved-changes-guard';
import { EmbedCode } from './embed-code';
import { IdentitySecret } from './identity-secret';
import { PageCheck } from './page-check';
import { WidgetApi } from './widget-api';
import { createWidgetForm, toFormValue, toInput } from './widget-form';
import { WidgetPreview } from './widget-preview';
import { WidgetTextFields } from './widget-text-fields';

@Component({
  selector: 'sm-widget-page',
  imports: [
    BusyButton,
    EmbedCode,
    IdentitySecret,
    LoadState,
    LocalizationPipe,
    PageCheck,
    ReactiveFormsModule,
    WidgetPreview,
    WidgetTextFields,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './widget-page.html',
  styleUrl: './widget-page.css',
})
export class WidgetPage implements HasUnsavedChanges {
  private readonly api = inject(WidgetApi);
  private readonly errors = inject(ErrorText);
  private readonly toaster = inject(ToasterService);

  protected readonly formats = inject(Formats);
  protected readonly settings = loadable(signal(0), () => this.api.get());
  protected readonly form = createWidgetForm();
  /** Read by the preview with every keystroke. */
  protected readonly value = toSignal(this.form.valueChanges, { initialValue: this.form.getRawValue() });
  protected readonly language = signal<'texts' | 'german'>('texts');
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  constructor() {
    effect(() => {
      const settings = this.settings.value();
      if (settings) untracked(() => this.form.reset(toFormValue(settings)));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.form.dirty;
  }

  protected save(): void {
    const settings = this.settings.value();
    if (!settings || this.form.invalid || this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    this.api.update(toInput(this.form.getRawValue(), settings)).subscribe({
      next: (saved) => {
        this.busy.set(false);
        this.settings.set(saved);
        this.toaster.success('SupportMax::Widget:Saved');
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }
}
