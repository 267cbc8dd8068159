import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Words by which staff find a conversation. */
@Component({
  selector: 'sm-tags-editor',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (tag of tags(); track tag) {
        <li class="sm-badge">
          {{ tag }}
          <button
            type="button"
            [attr.aria-label]="'SupportMax::Tags:Remove' | abpLocalization: tag"
            (click)="remove(tag)"
          >
            <i class="bi bi-x" aria-hidden="true"></i>
          </button>
        </li>
      }
    </ul>
    <form (submit)="add($event, box)">
      <label class="visually-hidden" for="tag">{{ 'SupportMax::Tags:Add' | abpLocalization }}</label>
      <input
        #box
        id="tag"
        class="form-control form-control-sm"
        maxlength="40"
        [placeholder]="'SupportMax::Tags:Add' | abpLocalization"
      />
    </form>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem;
      margin: 0 0 0.375rem;
      padding: 0;
      list-style: none;
    }
    button {
      display: inline-flex;
      padding: 0.125rem;
      border: 0;
      background: none;
      color: inherit;
    }
  `,
})
export class TagsEditor {
  readonly tags = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();

  protected add(event: Event, box: HTMLInputElement): void {
    event.preventDefault();
    const tag = box.value.trim();
    box.value = '';
    if (tag && !this.tags().includes(tag)) this.changed.emit([...this.tags(), tag]);
  }

  protected remove(tag: string): void {
    this.changed.emit(this.tags().filter((other) => other !== tag));
  }
}
