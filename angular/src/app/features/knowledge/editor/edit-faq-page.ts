import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { of, switchMap, tap, type Observable } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { ErrorText, isStatus } from '../../../shared/data/error-text';
import { loadable } from '../../../shared/data/loadable';
import { BusyButton } from '../../../shared/ui/busy-button';
import { LoadState } from '../../../shared/ui/load-state';
import { FaqStatusBadge } from '../faq-status-badge';
import { KnowledgeApi, type Faq, type FaqVersion } from '../knowledge-api';
import { LiveAnswer } from '../playground/live-answer';
import { FaqVersions } from '../versions/faq-versions';
import { FaqFields } from './faq-fields';
import { createFaqForm, toContent, toFormValue } from './faq-form';
import type { HasUnsavedChanges } from './unsaved-changes-guard';

@Component({
  selector: 'sm-edit-faq-page',
  imports: [
    BusyButton,
    FaqFields,
    FaqStatusBadge,
    FaqVersions,
    LiveAnswer,
    LoadState,
    LocalizationPipe,
    ReactiveFormsModule,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-faq-page.html',
  styleUrl: '../list/faq-list-page.css',
})
export class EditFaqPage implements HasUnsavedChanges {
  private readonly api = inject(KnowledgeApi);
  private readonly errors = inject(ErrorText);
  private readonly toaster = inject(ToasterService);
  private readonly permissions = inject(PermissionService);

  readonly id = input.required<string>();

  protected readonly faq = loadable(this.id, (id) => this.api.get(id));
  protected readonly form = createFaqForm();
  /** As it is typed, for what would be answered now. */
  protected readonly question = toSignal(this.form.controls.question.valueChanges, { initialValue: '' });
  protected readonly checked = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  /** Somebody else saved first; nothing is overwritten until this person has seen their version. */
  protected readonly stale = signal(false);
  protected readonly canEdit = this.permissions.getGrantedPolicy(Policies.KnowledgeEdit);
  protected readonly canPublish = this.permissions.getGrantedPolicy(Policies.KnowledgePublish);

  constructor() {
    effect(() => {
      const faq = this.faq.value();
      if (faq) untracked(() => this.show(faq));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.form.dirty;
  }

  protected save(): void {
    this.run((faq) => this.update(faq), 'SupportMax::Faq:Saved');
  }

  /** Publishes what is on the screen: unsaved changes go in first. */
  protected publish(): void {
    const saved = (faq: Faq) => (this.form.dirty ? this.update(faq) : of(faq));
    this.run(
      (faq) => saved(faq).pipe(switchMap((current) => this.api.publish(current))),
      'SupportMax::Faq:Published',
    );
  }

  protected archive(): void {
    this.run((faq) => this.api.archive(faq), 'SupportMax::Faq:Archived');
  }

  /** Nothing is written yet: the old text stands in the form, as an edit like any other. */
  protected restore(version: FaqVersion): void {
    this.form.setValue(toFormValue(version));
    this.form.markAsDirty();
    this.toaster.info('SupportMax::Versions:Restored');
  }

  protected reload(): void {
    this.form.markAsPristine();
    this.clearProblems();
    this.faq.reload();
  }

  private update(faq: Faq): Observable<Faq> {
    return this.api.update(faq, toContent(this.form.getRawValue())).pipe(tap((saved) => this.faq.set(saved)));
  }

  private run(action: (faq: Faq) => Observable<Faq>, doneKey: string): void {
    const faq = this.faq.value();
    this.checked.set(true);
    if (!faq || this.form.invalid || this.busy()) return;
    this.busy.set(true);
    this.clearProblems();
    action(faq).subscribe({
      next: (current) => {
        this.busy.set(false);
        this.faq.set(current);
        this.toaster.success(doneKey);
      },
      error: (error: unknown) => {
        this.busy.set(false);
        if (isStatus(error, 409)) this.stale.set(true);
        else this.error.set(this.errors.of(error));
      },
    });
  }

  private clearProblems(): void {
    this.stale.set(false);
    this.error.set('');
  }

  private show(faq: Faq): void {
    this.form.reset(toFormValue(faq));
    if (!this.canEdit) this.form.disable();
  }
}
