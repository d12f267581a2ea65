"""Import a model from this machine: ModelArts checks the uploaded files and publishes them as a model."""

from digits_model import new_name, scratch_bucket, trained_package
from modelarts.model import Model
from modelarts.session import Session


def main() -> None:
    with Session() as session, scratch_bucket(session) as bucket, trained_package() as package:
        print(sorted(file.name for file in (package / "model").iterdir()))

        model = Model(
            session,
            model_name=new_name(),
            model_version="1.0.0",
            source_location_type="LOCAL_SOURCE",  # without this, source_location is a folder in OBS
            source_location=str(package),
            model_type="Scikit_Learn",
            description="Reads handwritten digits",
            obs_path=f"obs://{bucket}/models/",
        )
        try:
            info = model.get_model_info()
            print(f"{info.model_name} {info.model_version} is {info.model_status}: {info.model_size} bytes")
            for parameter in info.input_params or []:
                print(f"its input is {parameter.param_name}, of the type {parameter.param_type}")

            found = Model.get_model_list(session, model_name=info.model_name, model_status="published")
            print(f"{found.total_count} model has this name")
        finally:
            model.delete_model()
        print("removed the model and its files")


if __name__ == "__main__":
    main()
