import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { Formats } from '../../../shared/format/formats';
import { AskResultView } from '../../knowledge/playground/ask-result-view';
import { OnboardingApi } from '../../onboarding/onboarding-api';
import { AnsweringApi, type AskResult } from '../answering-api';
import { DecisionDetails } from './decision-details';
import { RegressionTests } from './regression-tests';
import { BusyButton } from '../../../shared/ui/busy-button';

/** Ask as a customer would, see why the bot decides as it does, and keep the question as a test. */
@Component({
  selector: 'sm-playground-page',
  imports: [AskResultView, BusyButton, DecisionDetails, LocalizationPipe, RegressionTests],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './playground-page.html',
  styleUrl: './playground-page.css',
})
export class PlaygroundPage {
  private readonly api = inject(AnsweringApi);
  private readonly errors = inject(ErrorText);
  private readonly toaster = inject(ToasterService);
  private readonly onboarding = inject(OnboardingApi);
  private readonly tests = viewChild(RegressionTests);

  protected readonly formats = inject(Formats);
  protected readonly canEdit = inject(PermissionService).getGrantedPolicy(Policies.KnowledgeEdit);
  protected readonly text = signal('');
  protected readonly asked = signal('');
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly result = signal<AskResult | null>(null);
  /** Which FAQ is the right one; empty when the bot should not answer. */
  protected readonly expected = signal('');

  protected ask(event?: Event): void {
    event?.preventDefault();
    const text = this.text().trim();
    if (!text || this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    this.api.ask(text).subscribe({
      next: (result) => {
        this.busy.set(false);
        this.asked.set(text);
        this.result.set(result);
        this.expected.set(result.decision === 'answer' ? (result.candidates[0]?.faqId ?? '') : '');
        this.onboarding.noteTried();
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.result.set(null);
        this.error.set(this.errors.of(error));
      },
    });
  }

  protected keepAsTest(): void {
    this.api.addRegressionTest(this.asked(), this.expected() || null).subscribe({
      next: () => {
        this.toaster.success('SupportMax::Tests:Added');
        this.tests()?.reload();
      },
      error: (error: unknown) => this.error.set(this.errors.of(error)),
    });
  }

  protected again(question: string): void {
    this.text.set(question);
    this.ask();
  }
}
