import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { ErrorText } from '../../../shared/data/error-text';
import { KnowledgeApi } from '../knowledge-api';
import { LiveAnswer } from '../playground/live-answer';
import { FaqFields } from './faq-fields';
import { createFaqForm, toContent } from './faq-form';
import type { HasUnsavedChanges } from './unsaved-changes-guard';

@Component({
  selector: 'sm-new-faq-page',
  imports: [FaqFields, LiveAnswer, LocalizationPipe, ReactiveFormsModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-page">
      <div class="sm-page-header">
        <h1>{{ 'SupportMax::Faq:New' | abpLocalization }}</h1>
        <a class="sm-back" routerLink="/knowledge">
          <i class="bi bi-arrow-left" aria-hidden="true"></i>
          {{ 'SupportMax::Menu:Knowledge' | abpLocalization }}
        </a>
      </div>
      <div class="columns">
        <form class="sm-card" [formGroup]="form" (ngSubmit)="save()" novalidate>
          @if (error()) {
            <div class="sm-alert sm-alert-danger mb-3" role="alert">
              <span>{{ error() }}</span>
            </div>
          }
          <sm-faq-fields [form]="form" [checked]="checked()" />
          <div class="sm-actions mt-4">
            <button type="submit" class="btn btn-primary" [disabled]="busy()">
              {{ 'SupportMax::Faq:SaveDraft' | abpLocalization }}
            </button>
            <a class="btn btn-light" routerLink="/knowledge">{{ 'SupportMax::Cancel' | abpLocalization }}</a>
          </div>
        </form>
        <sm-live-answer [question]="question()" />
      </div>
    </div>
  `,
  styleUrl: '../list/faq-list-page.css',
})
export class NewFaqPage implements HasUnsavedChanges {
  private readonly api = inject(KnowledgeApi);
  private readonly router = inject(Router);
  private readonly errors = inject(ErrorText);
  private readonly toaster = inject(ToasterService);

  protected readonly form = createFaqForm();
  protected readonly question = toSignal(this.form.controls.question.valueChanges, { initialValue: '' });
  protected readonly checked = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal('');

  hasUnsavedChanges(): boolean {
    return this.form.dirty;
  }

  protected save(): void {
    this.checked.set(true);
    if (this.form.invalid || this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    this.api.create(toContent(this.form.getRawValue())).subscribe({
      next: (faq) => {
        this.form.markAsPristine();
        this.toaster.success('SupportMax::Faq:Saved');
        void this.router.navigate(['/knowledge', faq.id], { replaceUrl: true });
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }
}
