import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { IdentityAnswer, IdentityWays, PasscodeBegun, SessionView, SignInsAnswer } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';
import { IdentityDesk } from './identity-desk.js';
import { OwnAccountDesk } from './own-account-desk.js';
import { PasscodeDesk } from './passcode-desk.js';
import { SessionDesk } from './session-desk.js';

@Controller()
export class SessionController {
  constructor(
    @Inject(SessionDesk) private readonly desk: SessionDesk,
    @Inject(IdentityDesk) private readonly identity: IdentityDesk,
    @Inject(PasscodeDesk) private readonly passcodes: PasscodeDesk,
    @Inject(OwnAccountDesk) private readonly own: OwnAccountDesk,
  ) {}

  @Handles(routes.signIn)
  signIn(
    @In() { body }: Input<typeof routes.signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.desk.signIn(body, request, response);
  }

  @Handles(routes.session)
  session(@Who() reader: Reader): Promise<SessionView> {
    return this.desk.view(reader);
  }

  @Handles(routes.signOut)
  signOut(@Who() reader: Reader, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    return this.desk.signOut(reader, request, response);
  }

  @Handles(routes.listIdentityWays)
  identityWays(): IdentityWays {
    return this.identity.ways();
  }

  @Handles(routes.beginIdentity)
  beginIdentity(
    @In() { body }: Input<typeof routes.beginIdentity>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.identity.begin(body, request, response);
  }

  @Handles(routes.continueIdentity)
  continueIdentity(
    @In() { body }: Input<typeof routes.continueIdentity>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IdentityAnswer> {
    return this.identity.goOn(body, request, response);
  }

  @Handles(routes.beginPasscode)
  beginPasscode(@Who() reader: Reader): Promise<PasscodeBegun> {
    return this.passcodes.begin(reader);
  }

  @Handles(routes.confirmPasscode)
  confirmPasscode(@Who() reader: Reader, @In() { body }: Input<typeof routes.confirmPasscode>): Promise<void> {
    return this.passcodes.confirm(reader, body.code);
  }

  @Handles(routes.endPasscode)
  endPasscode(@Who() reader: Reader): Promise<void> {
    return this.passcodes.end(reader);
  }

  @Handles(routes.changePassword)
  changePassword(@Who() reader: Reader, @In() { body }: Input<typeof routes.changePassword>): Promise<void> {
    return this.own.changePassword(reader, body);
  }

  @Handles(routes.listSignIns)
  signIns(@Who() reader: Reader): Promise<SignInsAnswer> {
    return this.own.signIns(reader);
  }

  @Handles(routes.showDefinitions)
  definitions(@Who() reader: Reader, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.desk.definitions(reader, request, response);
  }
}
