import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { numberOf, takeForm, textOf, wordsOf } from '../../../shared/forms';
import { channels, strategies, type Queue, type QueueInput, type Strategy } from '../routing-api';

/** What gets into a queue, and how it gets to people. */
@Component({
  selector: 'sm-queue-form',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './queue-form.html',
})
export class QueueForm {
  readonly queue = input.required<Queue>();
  readonly queues = input.required<readonly Queue[]>();
  readonly busy = input.required<boolean>();
  readonly save = output<QueueInput>();
  readonly delete = output<void>();

  protected readonly strategies = strategies;
  protected readonly channels = channels;

  protected take(event: Event): void {
    const form = takeForm(event);
    this.save.emit({
      name: textOf(form, 'name'),
      position: numberOf(form, 'position') ?? 0,
      intents: wordsOf(form, 'intents'),
      productAreas: wordsOf(form, 'productAreas'),
      languages: wordsOf(form, 'languages'),
      skills: wordsOf(form, 'skills'),
      channels: form.getAll('channels').map(String),
      strategy: textOf(form, 'strategy') as Strategy,
      timeoutSeconds: numberOf(form, 'timeout') || null,
      nextQueueId: textOf(form, 'next') || null,
    });
  }
}
