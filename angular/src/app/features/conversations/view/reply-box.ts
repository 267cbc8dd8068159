import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';

@Component({
  selector: 'sm-reply-box',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="send($event)">
      <label class="visually-hidden" for="reply">{{ 'SupportMax::Reply:Label' | abpLocalization }}</label>
      <textarea
        #box
        id="reply"
        class="form-control"
        rows="3"
        aria-describedby="reply-hint"
        [placeholder]="'SupportMax::Reply:Label' | abpLocalization"
        [value]="text()"
        (input)="text.set(box.value)"
        (keydown.control.enter)="send($event)"
        (keydown.meta.enter)="send($event)"
      ></textarea>
      <div class="bottom">
        <span class="sm-hint" id="reply-hint">{{ 'SupportMax::Reply:Hint' | abpLocalization }}</span>
        <button type="submit" class="btn btn-primary" [disabled]="!text().trim()">
          <i class="bi bi-send" aria-hidden="true"></i> {{ 'SupportMax::Reply:Send' | abpLocalization }}
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 0.5rem;
    }
    textarea {
      resize: vertical;
    }
    .bottom {
      display: flex;
      align-items: center;
      justify-content: space-between;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
})
export class ReplyBox {
  readonly reply = output<string>();

  protected readonly text = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (!text) return;
    this.reply.emit(text);
    this.text.set('');
  }
}
