import { Robot } from '../testing/index.js';

export class SignInRobot extends Robot {
  async signIn(name: string, password: string): Promise<void> {
    await this.fill('用户名', name);
    await this.fill('密码', password);
    await this.submit();
  }

  async submit(): Promise<void> {
    this.all<HTMLFormElement>('form')[0]!.requestSubmit();
    await this.settle();
  }

  get alert(): string {
    return (this.all('[role=alert]')[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
}
