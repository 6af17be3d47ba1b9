/** What a player chooses for one heat. `momentum` is μ of PyTorch's SGD; absent means plain gradient descent. */
export interface Choice {
  readonly learningRate: number;
  readonly momentum?: number;
}
