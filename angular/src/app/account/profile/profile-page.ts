import { ManageProfileComponent } from '@abp/ng.account';
import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { OwnPicture } from './own-picture';

/** One's own account: the picture, and ABP's forms for name and password. */
@Component({
  selector: 'sm-profile-page',
  imports: [LocalizationPipe, ManageProfileComponent, OwnPicture],
  // Not OnPush: ABP's forms inside rely on being checked whenever something happens.
  changeDetection: ChangeDetectionStrategy.Default,
  template: `
    <div class="sm-page">
      <div class="sm-page-header">
        <h1>{{ 'SupportMax::Profile:Title' | abpLocalization }}</h1>
      </div>
      <sm-own-picture />
      <abp-manage-profile />
    </div>
  `,
})
export class ProfilePage {}
